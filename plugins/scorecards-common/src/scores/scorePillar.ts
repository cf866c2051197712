/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Pillar } from '../checks/Pillar';
import { SEVERITY_WEIGHTS } from '../checks/Severity';
import { AppliedCap, PillarScore, ScoredVerdict } from './Score';

/** The score of one pillar, not rounded. See `scoreOf` for what counts how. */
export function scorePillar(
  pillar: Pillar,
  verdicts: readonly ScoredVerdict[],
): PillarScore {
  let observed = 0;
  let reached = 0;
  let unobserved = 0;
  const counts: PillarScore['counts'] = {};
  for (const verdict of verdicts) {
    counts[verdict.state] = (counts[verdict.state] ?? 0) + 1;
    const weight = SEVERITY_WEIGHTS[verdict.severity];
    const share = shareOf(verdict);
    if (share !== undefined) {
      observed += weight;
      reached += weight * share;
    } else if (isUnobserved(verdict)) {
      unobserved += weight;
    }
  }
  const all = observed + unobserved;
  const caps = verdicts.filter(({ state }) => state === 'fail').flatMap(capOf);
  const possible = verdicts.filter(isUnobserved).flatMap(capOf);
  return {
    pillar,
    score: observed > 0 ? capped((100 * reached) / observed, caps) : undefined,
    low: all > 0 ? capped((100 * reached) / all, [...caps, ...possible]) : 0,
    high: all > 0 ? capped((100 * (reached + unobserved)) / all, caps) : 100,
    coverage: all > 0 ? observed / all : 0,
    counts,
    caps,
  };
}

/** Whether the verdict should count, but nobody knows what it is. */
export function isUnobserved({ state }: ScoredVerdict): boolean {
  return state === 'unknown' || state === 'error';
}

function shareOf({ state, passed, total }: ScoredVerdict): number | undefined {
  switch (state) {
    case 'pass':
      return 1;
    case 'warn':
      return 0.5;
    case 'fail':
      return passed !== undefined && total ? passed / total : 0;
    default:
      return undefined;
  }
}

function capOf({ checkId, cap }: ScoredVerdict): AppliedCap[] {
  return cap
    ? [
        {
          checkId,
          score: cap.score,
          ...(cap.tier && { tier: cap.tier }),
          sentence: `Capped at ${cap.score}: ${cap.reason}`,
        },
      ]
    : [];
}

function capped(score: number, caps: readonly AppliedCap[]): number {
  return Math.min(score, ...caps.map(cap => cap.score));
}
