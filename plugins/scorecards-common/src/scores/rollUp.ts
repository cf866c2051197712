/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How the scores of many become one. @public */
export const ROLL_UP_METHODS = ['worst', 'weightedMean', 'percentile'] as const;

/** @public */
export type RollUpMethod = (typeof ROLL_UP_METHODS)[number];

/** One of those that a score is rolled up from. @public */
export interface RollUpMember {
  entityRef: string;
  score?: number;
  /** How much it counts in a weighted mean; 1 by default. */
  weight?: number;
  /** Counted, but not named to who asks. */
  hidden?: boolean;
}

/** @public */
export interface RollUp {
  method: RollUpMethod;
  score?: number;
  /** Those that were counted and may be named, worst first. */
  contributors: { entityRef: string; score: number }[];
  /** Counted, but not named. */
  hidden: number;
  /** Members without a score. */
  withoutScore: number;
}

/** The score that 90 of 100 members reach. */
const PERCENTILE = 0.1;

type Scored = { score: number; weight?: number }[];

const METHODS: Record<RollUpMethod, (sorted: Scored) => number | undefined> = {
  worst: sorted => sorted[0].score,
  percentile: sorted =>
    sorted[Math.max(0, Math.ceil(PERCENTILE * sorted.length) - 1)].score,
  weightedMean: sorted => {
    const all = sorted.reduce((sum, { weight = 1 }) => sum + weight, 0);
    return all > 0
      ? sorted.reduce((sum, { score, weight = 1 }) => sum + score * weight, 0) /
          all
      : undefined;
  },
};

/**
 * Rolls scores up: the worst one, the weighted mean, or the tenth percentile
 * (nearest rank). Hidden members count, so that the number is the same for
 * everybody.
 *
 * @public
 */
export function rollUp(
  members: readonly RollUpMember[],
  method: RollUpMethod,
): RollUp {
  const scored = members
    .flatMap(({ score, ...member }) =>
      score === undefined ? [] : [{ ...member, score }],
    )
    .sort((a, b) => a.score - b.score || (a.entityRef < b.entityRef ? -1 : 1));
  const score = scored.length > 0 ? METHODS[method](scored) : undefined;
  return {
    method,
    ...(score !== undefined && { score: Math.round(score * 10) / 10 }),
    contributors: scored
      .filter(({ hidden }) => !hidden)
      .map(({ entityRef, score: one }) => ({ entityRef, score: one })),
    hidden: scored.filter(({ hidden }) => hidden).length,
    withoutScore: members.length - scored.length,
  };
}
