/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
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
import { useCallback, useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { FreezeReviewDialog } from './FreezeReviewDialog';
import { ReviewBadge } from './ReviewBadge';
import styles from './ReviewsPage.module.css';

const columns: DataTableColumn<Review>[] = [
  {
    id: 'title',
    label: 'Review',
    rowHeader: true,
    cell: review => <ReviewLink review={review} />,
    text: review => review.title,
  },
  {
    id: 'owner',
    label: 'Team',
    cell: scopeOf,
    text: scopeOf,
  },
  {
    id: 'state',
    label: 'State',
    cell: review => <ReviewBadge review={review} />,
    text: review => review.state,
  },
  {
    id: 'frozenAt',
    label: 'Frozen',
    nowrap: true,
    cell: review => <TimeAgo at={review.frozenAt} focusable={false} />,
    text: review => review.frozenAt,
  },
  {
    id: 'score',
    label: 'Mean score',
    align: 'end',
    cell: review => formatScore(review.score),
    text: review => review.score,
  },
  {
    id: 'entities',
    label: 'Entities',
    align: 'end',
    cell: review => review.entities.toLocaleString('en'),
    text: review => review.entities,
  },
  {
    id: 'openActions',
    label: 'Open actions',
    align: 'end',
    cell: review => review.openActions,
    text: review => review.openActions,
  },
];

function scopeOf({ owner }: Review): string {
  return owner ? formatEntityName(owner) : 'all teams';
}

function ReviewLink({ review }: { review: Review }) {
  const links = useScorecardLinks();
  return <Link href={links.review(review.id)}>{review.title}</Link>;
}

/** Reviews, newest first. */
export function ReviewList() {
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
      <p className={styles.line}>
        A review freezes the scores and makes an agenda of them: what fell most,
        which exemptions end, which campaigns are overdue.
      </p>
      <PagedTable
        label="reviews"
        singular="review"
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
              Freeze review
            </Button>
          )
        }
        onRowOpen={review => navigate(links.review(review.id))}
        empty={
          <EmptyState title="No reviews yet">
            Reviews with their minutes appear here. Freeze the first one when
            you meet.
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
