/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  ReviewScore,
} from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { describeTier } from '../../glossary/describeTier';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';

const columnsOf = (t: ScorecardsWords): DataTableColumn<ReviewScore>[] => [
  {
    id: 'title',
    label: t('fields.entity'),
    rowHeader: true,
    cell: one => <ScorecardLink entityRef={one.entityRef} text={one.title} />,
    text: one => one.title,
  },
  {
    id: 'tier',
    label: t('fields.tier'),
    cell: one => describeTier(t, one.tier),
    text: one => describeTier(t, one.tier),
  },
  {
    id: 'score',
    label: t('fields.score'),
    align: 'end',
    cell: one => formatScore(one.score),
    text: one => one.score,
  },
  {
    id: 'before',
    label: t('reviews.snapshot.columns.before'),
    align: 'end',
    cell: one => formatScore(one.before),
    text: one => one.before,
  },
  {
    id: 'change',
    label: t('reviews.snapshot.columns.change'),
    align: 'end',
    cell: one => formatChange(changeOf(one)),
    text: changeOf,
  },
];

function changeOf({ score, before }: ReviewScore): number | undefined {
  return score === undefined || before === undefined
    ? undefined
    : score - before;
}

/** The scores as they were frozen, beside those of the last review. */
export function SnapshotTable({ detail }: { detail: ReviewDetail }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const { snapshot, hidden } = detail;
  return (
    <Panel title={t('reviews.snapshot.title')}>
      <DataTable
        label={t('reviews.snapshot.rows.many')}
        singular={t('reviews.snapshot.rows.one')}
        columns={columns}
        rows={snapshot}
        rowKey={one => one.entityRef}
        empty={<EmptyState title={t('reviews.snapshot.empty')} />}
      />
      <HiddenNote hidden={hidden} what="entity" />
    </Panel>
  );
}
