/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { EntityScore } from '@steward/backstage-plugin-scorecards-common';
import { describeTier, toneOfTier } from '../../glossary/describeTier';
import { formatCoverage, formatScore } from '../../glossary/formatScore';

/** Tier and score, a way to the scorecard. */
export function ScoreCell({ score }: { score: EntityScore }) {
  const linkTo = useEntityRefLink();
  const { tier, requiredTier } = score;
  return (
    <Link href={`${linkTo(score.entityRef)}/scorecard`} variant="body-medium">
      <StatusBadge
        word={`${describeTier(tier)} ${formatScore(score.score)}`}
        tone={toneOfTier(tier, requiredTier)}
        meaning={[
          `${formatCoverage(score.coverage)} observed`,
          requiredTier
            ? `${describeTier(requiredTier)} is required`
            : 'no tier is required',
        ].join(', ')}
      />
    </Link>
  );
}
