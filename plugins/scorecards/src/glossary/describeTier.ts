/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import {
  tierRank,
  TierWord,
} from '@steward/backstage-plugin-scorecards-common';

const words: Record<TierWord, string> = {
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
  platinum: 'Platinum',
};

export function describeTier(tier: TierWord | undefined): string {
  return tier ? words[tier] : 'No tier';
}

/** How a tier compares with the one that is required. */
export function toneOfTier(
  tier: TierWord | undefined,
  required: TierWord | undefined,
): StatusTone {
  if (tierRank(tier) < tierRank(required)) {
    return 'negative';
  }
  return tier ? 'positive' : 'neutral';
}
