/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PillarWeights, ScoredVerdict } from './Score';
import { scoreOf } from './scoreOf';
import { isUnobserved } from './scorePillar';
import { Tier, tierRank } from './Tier';
import { TierPolicy } from './TierPolicy';
import { tierOf } from './tierOf';

/** One fix on the way to a tier. @public */
export interface PathStep {
  checkId: string;
  title: string;
  /** `observe` where nobody knows yet whether there is something to fix. */
  action: 'fix' | 'observe';
  /** Points of the whole score that it gains when the steps before it are done. */
  gains: number;
  /** Whether the tier cannot be reached without it. */
  required: boolean;
}

/** The cheapest way to a tier. @public */
export interface TierPath {
  tier: Tier;
  steps: PathStep[];
  /** The score after all steps. */
  score?: number;
  /** Whether the steps reach the tier. */
  reaches: boolean;
}

/**
 * The fewest fixes that reach a tier: those without which it cannot be reached
 * first, then always the one that gains most, until it is enough; what turns
 * out not to be needed is left out again.
 *
 * @public
 */
export function pathTo(
  tier: Tier,
  verdicts: readonly ScoredVerdict[],
  options: { policy: TierPolicy; weights?: PillarWeights },
): TierPath {
  const { policy, weights } = options;
  const rate = (fixed: ReadonlySet<string>) => {
    const after = verdicts.map(verdict =>
      fixed.has(verdict.checkId)
        ? { ...verdict, state: 'pass' as const }
        : verdict,
    );
    const score = scoreOf(after, weights);
    return {
      score,
      points: score.score ?? 0,
      reaches: tierRank(tierOf(score, after, policy)) >= tierRank(tier),
    };
  };
  const open = verdicts.filter(
    verdict =>
      verdict.state === 'fail' ||
      verdict.state === 'warn' ||
      isUnobserved(verdict),
  );
  const everything = new Set(open.map(({ checkId }) => checkId));
  const isRequired = (checkId: string) => {
    const others = new Set(everything);
    others.delete(checkId);
    return !rate(others).reaches;
  };
  const reachable = rate(everything).reaches;
  const required = new Set(reachable ? [...everything].filter(isRequired) : []);
  const chosen: string[] = [];
  const candidates = new Set(everything);
  const takeBest = (from: Iterable<string>) => {
    const best = [...from]
      .map(checkId => ({
        checkId,
        points: rate(new Set([...chosen, checkId])).points,
      }))
      .sort((a, b) => b.points - a.points)[0];
    chosen.push(best.checkId);
    candidates.delete(best.checkId);
  };
  while (chosen.length < required.size) {
    takeBest([...candidates].filter(checkId => required.has(checkId)));
  }
  while (candidates.size > 0 && !rate(new Set(chosen)).reaches) {
    takeBest(candidates);
  }
  const needed = withoutSurplus(
    chosen,
    steps => required.size <= steps.length && rate(new Set(steps)).reaches,
  );
  const byId = new Map(open.map(verdict => [verdict.checkId, verdict]));
  const steps = needed.map((checkId, index): PathStep => {
    const verdict = byId.get(checkId)!;
    const before = rate(new Set(needed.slice(0, index))).points;
    const after = rate(new Set(needed.slice(0, index + 1))).points;
    return {
      checkId,
      title: verdict.title,
      action: isUnobserved(verdict) ? 'observe' : 'fix',
      gains: Math.round((after - before) * 10) / 10,
      required: required.has(checkId),
    };
  });
  const end = rate(new Set(needed));
  return {
    tier,
    steps,
    ...(end.score.score !== undefined && { score: end.score.score }),
    reaches: end.reaches,
  };
}

/** Drops each step, the last first, without which the rest is still enough. */
function withoutSurplus(
  steps: readonly string[],
  isEnough: (steps: string[]) => boolean,
): string[] {
  let kept = [...steps];
  if (!isEnough(kept)) {
    return kept;
  }
  for (const step of [...steps].reverse()) {
    const fewer = kept.filter(one => one !== step);
    if (isEnough(fewer)) {
      kept = fewer;
    }
  }
  return kept;
}
