/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusTone } from '@steward/backstage-plugin-portal-react';
import {
  tierRank,
  TierWord,
} from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsWords } from '../translation';

export function describeTier(
  t: ScorecardsWords,
  tier: TierWord | undefined,
): string {
  return t(`tiers.${tier ?? 'none'}`);
}

/** Which tier an entity has to have. */
export function describeRequired(
  t: ScorecardsWords,
  required: TierWord | undefined,
): string {
  return required
    ? t('requiredTier.is', { tier: describeTier(t, required) })
    : t('requiredTier.none');
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
