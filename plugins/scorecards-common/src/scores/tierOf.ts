/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Score, ScoredVerdict } from './Score';
import { Tier, tierRank, TIERS } from './Tier';
import { TierPolicy } from './TierPolicy';

/** What keeps an entity from a tier. @public */
export type TierBlocker =
  | { type: 'score'; score: number; needed: number }
  | { type: 'pillar'; pillar: string; score?: number; needed: number }
  | { type: 'coverage'; coverage: number; needed: number }
  | { type: 'check'; checkId: string; title: string; state: string }
  | { type: 'cap'; checkId: string; sentence: string };

/**
 * The highest tier whose requirements, and those of the tiers below it, hold;
 * undefined below Bronze.
 *
 * @public
 */
export function tierOf(
  score: Score,
  verdicts: readonly ScoredVerdict[],
  policy: TierPolicy,
): Tier | undefined {
  let reached: Tier | undefined;
  for (const tier of TIERS) {
    if (blockersOf(tier, score, verdicts, policy).length > 0) {
      return reached;
    }
    reached = tier;
  }
  return reached;
}

/** What keeps an entity from this tier, the tiers below it not counted. @public */
export function blockersOf(
  tier: Tier,
  score: Score,
  verdicts: readonly ScoredVerdict[],
  policy: TierPolicy,
): TierBlocker[] {
  const needed = policy.tiers[tier];
  const blockers: TierBlocker[] = [];
  if ((score.score ?? 0) < needed.score) {
    blockers.push({
      type: 'score',
      score: score.score ?? 0,
      needed: needed.score,
    });
  }
  for (const { pillar, score: reached } of score.pillars) {
    const least = needed.pillars?.[pillar];
    if (least !== undefined && (reached ?? 0) < least) {
      blockers.push({ type: 'pillar', pillar, score: reached, needed: least });
    }
  }
  if (score.coverage < needed.coverage) {
    blockers.push({
      type: 'coverage',
      coverage: score.coverage,
      needed: needed.coverage,
    });
  }
  for (const { checkId, title, state, requiredFor } of verdicts) {
    const isRequired =
      requiredFor === tier || needed.checks?.includes(checkId) === true;
    if (isRequired && ['fail', 'unknown', 'error'].includes(state)) {
      blockers.push({ type: 'check', checkId, title, state });
    }
  }
  for (const { checkId, tier: highest, sentence } of score.caps) {
    if (highest !== undefined && tierRank(tier) > tierRank(highest)) {
      blockers.push({ type: 'cap', checkId, sentence });
    }
  }
  return blockers;
}
