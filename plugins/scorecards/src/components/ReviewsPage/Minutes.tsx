/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { usePermission } from '@backstage/plugin-permission-react';
import {
  useDocumentTitle,
  EntityName,
  formatCount,
  ProgressLine,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  reviewManagePermission,
} from '@steward/backstage-plugin-scorecards-common';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { Fragment, ReactNode } from 'react';
import { AgendaItem } from './AgendaItem';
import { ReviewActions } from './ReviewActions';
import { ReviewBadge } from './ReviewBadge';
import styles from './ReviewsPage.module.css';
import { SnapshotTable } from './SnapshotTable';

interface MinutesProps {
  detail: ReviewDetail;
  onChanged: (detail: ReviewDetail) => void;
}

/** What the meeting works through, and afterwards its minutes; this is what is printed. */
export function Minutes({ detail, onChanged }: MinutesProps) {
  const { review, agenda, attendees } = detail;
  const { allowed } = usePermission({ permission: reviewManagePermission });
  const canWrite = allowed && review.state === 'open';
  const discussed = agenda.filter(({ entries }) => entries.length > 0).length;
  useDocumentTitle(review.title);
  return (
    <article className={styles.minutes} aria-label="Minutes">
      <div className={styles.head}>
        <h2 className={styles.title}>{review.title}</h2>
        <ReviewBadge review={review} />
        <ReviewActions review={review} onChanged={onChanged} />
      </div>
      <p className={styles.line}>
        {review.owner ? <EntityName entityRef={review.owner} /> : 'All teams'}
        {`, ${formatCount(review.entities, 'entity', 'entities')}, frozen by `}
        <EntityName entityRef={review.createdBy} />{' '}
        <TimeAgo at={review.frozenAt} />. {differenceOf(detail)}
      </p>
      <p className={styles.line}>
        {attendees.length > 0 ? (
          <>Attendees: {namesOf(attendees)}.</>
        ) : (
          'No attendees are recorded.'
        )}
      </p>
      {review.state === 'signedOff' && (
        <p className={styles.line}>
          Signed off by <EntityName entityRef={review.signedBy ?? ''} />{' '}
          <TimeAgo at={review.signedAt} />
          {detail.signOffNote ? `: ${detail.signOffNote}` : '.'}
        </p>
      )}
      {agenda.length > 0 && (
        <ProgressLine
          label="Agenda"
          done={discussed}
          total={agenda.length}
          unit="items with an entry"
        />
      )}
      <ol className={styles.agenda} aria-label="Agenda items">
        {agenda.map(item => (
          <AgendaItem
            key={item.id}
            reviewId={review.id}
            item={item}
            canWrite={canWrite}
            onChanged={onChanged}
          />
        ))}
      </ol>
      <SnapshotTable detail={detail} />
    </article>
  );
}

function namesOf(refs: readonly string[]): ReactNode {
  return refs.map((ref, index) => (
    <Fragment key={ref}>
      {index > 0 && ', '}
      <EntityName entityRef={ref} />
    </Fragment>
  ));
}

function differenceOf({ review, previous }: ReviewDetail): string {
  const now = `The mean score is ${formatScore(review.score)}`;
  if (previous?.score === undefined || review.score === undefined) {
    return `${now}. There is no earlier review of the same scope to compare with.`;
  }
  return `${now}, ${formatChange(
    review.score - previous.score,
  )} points against ${formatScore(previous.score)} in "${previous.title}".`;
}
