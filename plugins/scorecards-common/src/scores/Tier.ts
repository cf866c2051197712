/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Tiers, lowest first. An entity below Bronze has none. @public */
export const TIERS = ['bronze', 'silver', 'gold', 'platinum'] as const;

/** @public */
export type Tier = (typeof TIERS)[number];

/** 0 for no tier, 1 for Bronze … 4 for Platinum. @public */
export function tierRank(tier: Tier | undefined): number {
  return tier === undefined ? 0 : TIERS.indexOf(tier) + 1;
}

/** The tier of a rank; undefined for 0. @public */
export function tierOfRank(rank: number): Tier | undefined {
  return TIERS[rank - 1];
}
