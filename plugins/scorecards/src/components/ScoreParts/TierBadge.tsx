/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { TierWord } from '@steward/backstage-plugin-scorecards-common';
import { describeTier, toneOfTier } from '../../glossary/describeTier';

export interface TierBadgeProps {
  tier?: TierWord;
  requiredTier?: TierWord;
}

/** A tier beside the one that is required. */
export function TierBadge({ tier, requiredTier }: TierBadgeProps) {
  const tone = toneOfTier(tier, requiredTier);
  return (
    <StatusBadge
      word={
        tone === 'negative' && requiredTier
          ? `${describeTier(tier)}, needs ${describeTier(requiredTier)}`
          : describeTier(tier)
      }
      tone={tone}
      meaning={
        requiredTier
          ? `${describeTier(requiredTier)} is required`
          : 'No tier is required'
      }
    />
  );
}
