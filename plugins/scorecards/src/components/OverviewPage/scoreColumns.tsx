/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import { EntityScore } from '@steward/backstage-plugin-scorecards-common';
import { describeOwner, describeSubject } from '../../glossary/describeSubject';
import { describeTier } from '../../glossary/describeTier';
import {
  formatChange,
  formatCoverage,
  formatScore,
} from '../../glossary/formatScore';
import { pillarOptions } from '../../glossary/pillarOptions';
import { ScorecardsWords } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import { TierBadge } from '../ScoreParts';

/** The heat map as a table, and its CSV. */
export const scoreColumns = (
  t: ScorecardsWords,
): DataTableColumn<EntityScore>[] => [
  {
    id: 'title',
    label: t('fields.entity'),
    rowHeader: true,
    cell: score => (
      <ScorecardLink entityRef={score.entityRef} text={score.title} />
    ),
    text: score => score.title,
  },
  {
    id: 'kind',
    label: t('overview.columns.kind'),
    cell: score => describeSubject(t, score),
    text: score => describeSubject(t, score),
  },
  {
    id: 'owner',
    label: t('fields.owner'),
    cell: score => describeOwner(t, score.owner),
    text: score => score.owner,
  },
  {
    id: 'tier',
    label: t('fields.tier'),
    cell: score => <TierBadge {...score} />,
    text: score => describeTier(t, score.tier),
  },
  {
    id: 'requiredTier',
    label: t('overview.columns.requiredTier'),
    cell: score => score.requiredTier && describeTier(t, score.requiredTier),
    text: score => score.requiredTier && describeTier(t, score.requiredTier),
    hiddenByDefault: true,
  },
  {
    id: 'score',
    label: t('fields.score'),
    align: 'end',
    cell: score => formatScore(score.score),
    text: score => score.score,
  },
  {
    id: 'interval',
    label: t('overview.columns.interval'),
    align: 'end',
    nowrap: true,
    cell: score =>
      t('overview.interval', {
        low: formatScore(score.low),
        high: formatScore(score.high),
      }),
    text: score =>
      t('overview.interval', {
        low: String(score.low),
        high: String(score.high),
      }),
  },
  ...pillarOptions(t).map(({ id, label }): DataTableColumn<EntityScore> => {
    const pointsOf = (score: EntityScore) =>
      score.pillars.find(one => one.pillar === id)?.score;
    return {
      id,
      label,
      align: 'end',
      cell: score => formatScore(pointsOf(score)),
      text: pointsOf,
    };
  }),
  {
    id: 'coverage',
    label: t('fields.coverage'),
    align: 'end',
    cell: score => formatCoverage(score.coverage),
    text: score => score.coverage,
  },
  {
    id: 'change',
    label: t('overview.columns.change'),
    align: 'end',
    cell: score => formatChange(score.change),
    text: score => score.change,
  },
  {
    id: 'withoutExemptions',
    label: t('overview.columns.withoutExemptions'),
    align: 'end',
    cell: score => formatScore(score.withoutExemptions),
    text: score => score.withoutExemptions,
    hiddenByDefault: true,
  },
];
