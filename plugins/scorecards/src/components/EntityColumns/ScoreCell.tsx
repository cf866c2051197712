/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { EntityScore } from '@steward/backstage-plugin-scorecards-common';
import { describeTier, toneOfTier } from '../../glossary/describeTier';
import { formatCoverage, formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';

/** Tier and score, a way to the scorecard. */
export function ScoreCell({ score }: { score: EntityScore }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const linkTo = useEntityRefLink();
  const { tier, requiredTier } = score;
  const coverage = formatCoverage(score.coverage);
  return (
    <Link href={`${linkTo(score.entityRef)}/scorecard`} variant="body-medium">
      <StatusBadge
        word={t('entityColumn.score', {
          tier: describeTier(t, tier),
          score: formatScore(score.score),
        })}
        tone={toneOfTier(tier, requiredTier)}
        meaning={
          requiredTier
            ? t('entityColumn.required', {
                coverage,
                tier: describeTier(t, requiredTier),
              })
            : t('entityColumn.noneRequired', { coverage })
        }
      />
    </Link>
  );
}
