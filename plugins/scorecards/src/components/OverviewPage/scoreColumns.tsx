/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  PILLARS,
} from '@steward/backstage-plugin-scorecards-common';
import { describePillar } from '../../glossary/describePillar';
import { describeOwner, describeSubject } from '../../glossary/describeSubject';
import { describeTier } from '../../glossary/describeTier';
import {
  formatChange,
  formatCoverage,
  formatScore,
} from '../../glossary/formatScore';
import { ScorecardLink } from '../EntityLink';
import { TierBadge } from '../ScoreParts';

/** The heat map as a table, and its CSV. */
export const scoreColumns: DataTableColumn<EntityScore>[] = [
  {
    id: 'title',
    label: 'Entity',
    rowHeader: true,
    cell: score => (
      <ScorecardLink entityRef={score.entityRef} text={score.title} />
    ),
    text: score => score.title,
  },
  {
    id: 'kind',
    label: 'Kind',
    cell: describeSubject,
    text: describeSubject,
  },
  {
    id: 'owner',
    label: 'Owner',
    cell: score => describeOwner(score.owner),
    text: score => score.owner,
  },
  {
    id: 'tier',
    label: 'Tier',
    cell: score => <TierBadge {...score} />,
    text: score => describeTier(score.tier),
  },
  {
    id: 'requiredTier',
    label: 'Required tier',
    cell: score => score.requiredTier && describeTier(score.requiredTier),
    text: score => score.requiredTier && describeTier(score.requiredTier),
    hiddenByDefault: true,
  },
  {
    id: 'score',
    label: 'Score',
    align: 'end',
    cell: score => formatScore(score.score),
    text: score => score.score,
  },
  {
    id: 'interval',
    label: 'Interval',
    align: 'end',
    nowrap: true,
    cell: score => `${formatScore(score.low)} to ${formatScore(score.high)}`,
    text: score => `${score.low} to ${score.high}`,
  },
  ...PILLARS.map((pillar): DataTableColumn<EntityScore> => {
    const pointsOf = (score: EntityScore) =>
      score.pillars.find(one => one.pillar === pillar)?.score;
    return {
      id: pillar,
      label: describePillar(pillar),
      align: 'end',
      cell: score => formatScore(pointsOf(score)),
      text: pointsOf,
    };
  }),
  {
    id: 'coverage',
    label: 'Coverage',
    align: 'end',
    cell: score => formatCoverage(score.coverage),
    text: score => score.coverage,
  },
  {
    id: 'change',
    label: '30 days',
    align: 'end',
    cell: score => formatChange(score.change),
    text: score => score.change,
  },
  {
    id: 'withoutExemptions',
    label: 'Without exemptions',
    align: 'end',
    cell: score => formatScore(score.withoutExemptions),
    text: score => score.withoutExemptions,
    hiddenByDefault: true,
  },
];
