/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link } from '@backstage/ui';
import {
  DataTableColumn,
  EmptyState,
  formatEntityName,
  PagedTable,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  Review,
  reviewManagePermission,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useCallback, useMemo, useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { FreezeReviewDialog } from './FreezeReviewDialog';
import { ReviewBadge } from './ReviewBadge';
import styles from './ReviewsPage.module.css';

const columnsOf = (t: ScorecardsWords): DataTableColumn<Review>[] => [
  {
    id: 'title',
    label: t('reviews.columns.review'),
    rowHeader: true,
    cell: review => <ReviewLink review={review} />,
    text: review => review.title,
  },
  {
    id: 'owner',
    label: t('fields.team'),
    cell: review => scopeOf(t, review),
    text: review => scopeOf(t, review),
  },
  {
    id: 'state',
    label: t('fields.state'),
    cell: review => <ReviewBadge review={review} />,
    text: review => review.state,
  },
  {
    id: 'frozenAt',
    label: t('reviews.columns.frozenAt'),
    nowrap: true,
    cell: review => <TimeAgo at={review.frozenAt} focusable={false} />,
    text: review => review.frozenAt,
  },
  {
    id: 'score',
    label: t('fields.meanScore'),
    align: 'end',
    cell: review => formatScore(review.score),
    text: review => review.score,
  },
  {
    id: 'entities',
    label: t('fields.entities'),
    align: 'end',
    cell: review => review.entities.toLocaleString('en'),
    text: review => review.entities,
  },
  {
    id: 'openActions',
    label: t('reviews.columns.openActions'),
    align: 'end',
    cell: review => review.openActions,
    text: review => review.openActions,
  },
];

function scopeOf(t: ScorecardsWords, { owner }: Review): string {
  return owner ? formatEntityName(owner) : t('reviews.allTeams');
}

function ReviewLink({ review }: { review: Review }) {
  const links = useScorecardLinks();
  return <Link href={links.review(review.id)}>{review.title}</Link>;
}

/** Reviews, newest first. */
export function ReviewList() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const api = useApi(scorecardsApiRef);
  const navigate = useAppNavigate();
  const links = useScorecardLinks();
  const { allowed } = usePermission({ permission: reviewManagePermission });
  const [isFreezing, setFreezing] = useState(false);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/reviews', { params: { query: { limit, cursor } } }),
    [api],
  );
  return (
    <div className={styles.page}>
      <p className={styles.line}>{t('reviews.about')}</p>
      <PagedTable
        label={t('reviews.rows.many')}
        singular={t('reviews.rows.one')}
        columns={columns}
        rowKey={review => review.id}
        list={usePagedList<Review>(load)}
        permission={scorecardsReadPermission.name}
        toolbar={
          allowed && (
            <Button
              variant="primary"
              size="small"
              onPress={() => setFreezing(true)}
            >
              {t('reviews.freeze')}
            </Button>
          )
        }
        onRowOpen={review => navigate(links.review(review.id))}
        empty={
          <EmptyState title={t('reviews.empty.title')}>
            {t('reviews.empty.text')}
          </EmptyState>
        }
      />
      {isFreezing && (
        <FreezeReviewDialog
          onFrozen={({ review }) => navigate(links.review(review.id))}
          onClose={() => setFreezing(false)}
        />
      )}
    </div>
  );
}
