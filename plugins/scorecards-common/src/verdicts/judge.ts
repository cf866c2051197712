/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RuleFacts,
  RuleMatcher,
} from '@steward/backstage-plugin-portal-common';
import { Check } from '../checks/Check';
import { comparisonsOf, toRuleCondition } from '../checks/conditionSchema';
import { verdictOf } from '../checks/thresholds';
import { EntityFacts } from '../facts/ControlObservation';
import { expiryOf } from '../facts/expiryOf';
import { judgeControls } from './judgeControls';
import { Judgement, VerdictState } from './Verdict';

type Prepared = RuleMatcher<{
  id: 'pass' | 'warn';
  when: ReturnType<typeof toRuleCondition>;
}>;

// Reading a rule takes longer than matching it, and a check is judged for many entities.
const prepared = new WeakMap<Check, Prepared>();

/**
 * What a check says about an entity that it applies to. Evidence that is
 * missing or too old gives `unknown`, never `fail`; a rule that throws gives
 * `error`.
 *
 * @public
 */
export async function judge(
  facts: EntityFacts,
  check: Check,
  now: Date,
): Promise<Judgement> {
  if (check.controls) {
    return judgeControls(facts.controls, check, now);
  }
  const evidence = namesOf(check).map(name => ({
    fact: name,
    observed: facts.facts[name],
  }));
  const missing = evidence.filter(({ observed }) => !observed);
  if (missing.length > 0) {
    return unknown(
      `There is no value for ${missing.map(({ fact }) => fact).join(', ')}.`,
    );
  }
  const ends = evidence.map(({ fact, observed }) => ({
    fact,
    observedAt: observed.observedAt,
    end: expiryOf(observed.observedAt, check.freshness ?? observed.maximumAge),
  }));
  const old = ends.find(({ end }) => end <= now.getTime());
  if (old) {
    return unknown(
      `The value of ${old.fact} is from ${old.observedAt} and too old.`,
    );
  }
  const values = Object.fromEntries(
    evidence.map(({ fact, observed }) => [fact, observed.value]),
  );
  const judgement = {
    evidence: evidence.map(({ fact, observed }) => ({
      fact,
      value: observed.value,
    })),
    validUntil: new Date(Math.min(...ends.map(({ end }) => end))).toISOString(),
  };
  const told = Object.entries(values)
    .map(([name, value]) => `${name} is ${JSON.stringify(value)}`)
    .join(', ');
  try {
    return {
      ...judgement,
      state: await stateOf(check, values),
      reason: `${told}.`,
    };
  } catch (error) {
    return {
      ...judgement,
      state: 'error',
      reason: `The rule failed: ${
        error instanceof Error ? error.message : String(error)
      }`,
    };
  }
}

/** The facts that a check looks at. @public */
export function namesOf(check: Check): string[] {
  const { rule, thresholds } = check;
  const comparisons = rule
    ? [rule.pass, rule.warn].flatMap(part => (part ? comparisonsOf(part) : []))
    : [];
  const names = comparisons.flatMap(({ fact, value }) =>
    typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact],
  );
  return [...new Set(thresholds ? [thresholds.fact] : names)].sort();
}

async function stateOf(check: Check, values: RuleFacts): Promise<VerdictState> {
  if (check.thresholds) {
    const { fact, ranges } = check.thresholds;
    const value = values[fact];
    const verdict =
      typeof value === 'number' ? verdictOf(ranges, value) : undefined;
    if (!verdict) {
      throw new Error(`${fact} is ${JSON.stringify(value)}, not a number`);
    }
    return verdict;
  }
  const matched = await rulesOf(check).match(values);
  return matched[0]?.id ?? 'fail';
}

function rulesOf(check: Check): Prepared {
  const known = prepared.get(check);
  if (known) {
    return known;
  }
  const { pass, warn } = check.rule!;
  const rules: Prepared = new RuleMatcher([
    { id: 'pass' as const, when: toRuleCondition(pass) },
    ...(warn ? [{ id: 'warn' as const, when: toRuleCondition(warn) }] : []),
  ]);
  prepared.set(check, rules);
  return rules;
}

function unknown(reason: string): Judgement {
  return { state: 'unknown', reason, evidence: [] };
}
