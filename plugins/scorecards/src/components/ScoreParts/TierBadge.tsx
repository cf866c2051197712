/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { TierWord } from '@steward/backstage-plugin-scorecards-common';
import {
  describeRequired,
  describeTier,
  toneOfTier,
} from '../../glossary/describeTier';
import { scorecardsTranslationRef } from '../../translation';

export interface TierBadgeProps {
  tier?: TierWord;
  requiredTier?: TierWord;
}

/** A tier beside the one that is required. */
export function TierBadge({ tier, requiredTier }: TierBadgeProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const tone = toneOfTier(tier, requiredTier);
  return (
    <StatusBadge
      word={
        tone === 'negative' && requiredTier
          ? t('requiredTier.missed', {
              tier: describeTier(t, tier),
              required: describeTier(t, requiredTier),
            })
          : describeTier(t, tier)
      }
      tone={tone}
      meaning={describeRequired(t, requiredTier)}
    />
  );
}
