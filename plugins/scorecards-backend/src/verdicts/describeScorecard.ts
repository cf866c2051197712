/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  blockersOf,
  EntityScorecard,
  EntityVerdict,
  Exemption,
  EvidenceItem,
  fillFix,
  pathTo,
  ScoreBlocker,
  scoreOf,
  TierBlocker,
  tierOfRank,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { capsOf, ScoreRow, toEntityScore } from '../scores/scoreRows';
import { evidenceOf, scoredOf, VerdictRow } from './verdictRows';

const STATES = [
  'fail',
  'error',
  'warn',
  'unknown',
  'exempt',
  'pass',
  'notApplicable',
];
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'];

/** Everything about one entity, from what is stored. */
export function describeScorecard(
  entity: Entity,
  row: ScoreRow,
  options: {
    policy: Policy;
    verdicts: readonly VerdictRow[];
    exemptions: Exemption[];
    /** When facts and findings were last complete, by collector or source; of several scopes the oldest. */
    observedAt: ReadonlyMap<string, string>;
    units: ReadonlyMap<string, string>;
  },
): EntityScorecard {
  const { policy, verdicts } = options;
  const scored = verdicts.map(verdict => scoredOf(verdict, policy));
  const score = scoreOf(scored, policy.weights);
  const nextTier = tierOfRank(row.tier + 1);
  const path =
    nextTier &&
    pathTo(nextTier, scored, { policy: policy.tiers, weights: policy.weights });
  const gainOf = (checkId: string) => {
    const passing = scored.map(one =>
      one.checkId === checkId ? { ...one, state: 'pass' as const } : one,
    );
    const after = scoreOf(passing, policy.weights).score ?? 0;
    return Math.round((after - (score.score ?? 0)) * 10) / 10;
  };
  const fixOf = (checkId: string) => {
    const fix = policy.check(checkId)?.check.fix;
    return fix && fillFix(fix, entity);
  };
  return {
    score: toEntityScore(row),
    verdicts: verdicts
      .map((verdict): EntityVerdict => {
        const check = policy.check(verdict.check_id)?.check;
        const fix = fixOf(verdict.check_id);
        return {
          checkId: verdict.check_id,
          title: check?.title ?? verdict.check_id,
          pillar: verdict.pillar,
          severity: verdict.severity,
          state: verdict.state,
          reason: verdict.reason,
          ...(verdict.passed !== null && { passed: verdict.passed }),
          ...(verdict.total !== null && { total: verdict.total }),
          ...(verdict.disagreement === 1 && { disagreement: true }),
          evidence: evidenceOf(verdict).map(one => evidenceItem(one, options)),
          since: verdict.since,
          policyVersion: verdict.policy_version,
          ...(verdict.without_exemption && {
            withoutExemption: verdict.without_exemption,
          }),
          ...(verdict.exemption_id && { exemptionId: verdict.exemption_id }),
          ...(check?.requiredFor && { requiredFor: check.requiredFor }),
          solution: check?.solution ?? '',
          ...(check?.links && { links: check.links }),
          ...(fix && { fix }),
          ...(['fail', 'warn'].includes(verdict.state) && {
            gains: gainOf(verdict.check_id),
          }),
        };
      })
      .sort(worstFirst),
    caps: capsOf(row),
    ...(nextTier && { nextTier }),
    blockers: nextTier
      ? blockersOf(nextTier, score, scored, policy.tiers).map(toBlocker)
      : [],
    ...(path && {
      path: {
        ...path,
        steps: path.steps.map(step => {
          const fix = fixOf(step.checkId);
          return { ...step, ...(fix && { fix }) };
        }),
      },
    }),
    exemptions: options.exemptions,
  };
}

function evidenceItem(
  evidence: ReturnType<typeof evidenceOf>[number],
  options: {
    observedAt: ReadonlyMap<string, string>;
    units: ReadonlyMap<string, string>;
  },
): EvidenceItem {
  const source =
    'control' in evidence ? evidence.source : evidence.fact.split('.')[0];
  const observedAt = options.observedAt.get(source);
  if ('control' in evidence) {
    return { ...evidence, ...(observedAt && { observedAt }) };
  }
  const unit = options.units.get(evidence.fact);
  return {
    ...evidence,
    ...(unit && { unit }),
    ...(observedAt && { observedAt }),
  };
}

function worstFirst(a: EntityVerdict, b: EntityVerdict): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.checkId < b.checkId ? -1 : 1)
  );
}

function toBlocker(blocker: TierBlocker): ScoreBlocker {
  const { type } = blocker;
  switch (type) {
    case 'score':
      return {
        type,
        sentence: `The score is ${blocker.score} and must be ${blocker.needed}.`,
      };
    case 'pillar':
      return {
        type,
        sentence: `The ${blocker.pillar} score is ${
          blocker.score ?? 'unknown'
        } and must be ${blocker.needed}.`,
      };
    case 'coverage':
      return {
        type,
        sentence: `${percent(
          blocker.coverage,
        )} of the checks are observed, and ${percent(blocker.needed)} must be.`,
      };
    case 'check':
      return {
        type,
        checkId: blocker.checkId,
        sentence: `"${blocker.title}" must pass.`,
      };
    default:
      return {
        type,
        checkId: blocker.checkId,
        sentence: `${blocker.sentence}.`,
      };
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
