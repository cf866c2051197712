/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { Check } from '../checks/Check';
import { EntityFacts } from '../facts/ControlObservation';
import { ActiveExemption, applyExemption } from './applyExemption';
import { judge } from './judge';
import { Judgement } from './Verdict';

/** A check with what it says about one entity. @public */
export interface JudgedCheck {
  check: Check;
  judgement: Judgement;
}

/**
 * What all checks that apply to an entity say about it, in the order of the
 * checks. A check that depends on one that fails is not applicable.
 *
 * @param checks - as `orderChecks` sorts them: what depends comes after.
 * @public
 */
export async function judgeAll(
  entity: Entity,
  facts: EntityFacts,
  options: {
    checks: readonly Check[];
    exemptions: readonly ActiveExemption[];
    now: Date;
  },
): Promise<JudgedCheck[]> {
  const { checks, exemptions, now } = options;
  const judged: JudgedCheck[] = [];
  const failing = new Map<string, Check>();
  for (const check of checks) {
    if (!evaluateFilterPredicate(check.appliesTo, entity)) {
      continue;
    }
    const cause = check.dependsOn?.find(id => failing.has(id));
    const judgement: Judgement =
      cause === undefined
        ? await judge(facts, check, now)
        : {
            state: 'notApplicable',
            reason: `First fix "${failing.get(cause)?.title}".`,
            evidence: [],
          };
    if (judgement.state === 'fail') {
      failing.set(check.id, check);
    }
    const exemption = exemptions.filter(one => one.checkId === check.id);
    judged.push({
      check,
      judgement: applyExemption(judgement, exemption, now),
    });
  }
  return judged;
}
