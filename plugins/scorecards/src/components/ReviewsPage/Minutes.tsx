/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  useDocumentTitle,
  EntityName,
  ProgressLine,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  reviewManagePermission,
} from '@steward/backstage-plugin-scorecards-common';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { AgendaItem } from './AgendaItem';
import { CommaList } from './CommaList';
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
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { review, agenda, attendees } = detail;
  const { allowed } = usePermission({ permission: reviewManagePermission });
  const canWrite = allowed && review.state === 'open';
  const discussed = agenda.filter(({ entries }) => entries.length > 0).length;
  useDocumentTitle(review.title);
  return (
    <article className={styles.minutes} aria-label={t('reviews.minutes.label')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{review.title}</h2>
        <ReviewBadge review={review} />
        <ReviewActions review={review} onChanged={onChanged} />
      </div>
      <p className={styles.line}>
        {t('reviews.minutes.frozen', {
          team: review.owner ? (
            <EntityName entityRef={review.owner} />
          ) : (
            t('common.allTeams')
          ),
          entities: t('common.entities', {
            count: review.entities,
            number: review.entities.toLocaleString('en'),
          }),
          person: <EntityName entityRef={review.createdBy} />,
          time: <TimeAgo at={review.frozenAt} />,
        })}{' '}
        {differenceOf(t, detail)}
      </p>
      <p className={styles.line}>
        {attendees.length > 0
          ? t('reviews.minutes.attendees', { names: namesOf(attendees) })
          : t('reviews.minutes.noAttendees')}
      </p>
      {review.state === 'signedOff' && (
        <p className={styles.line}>{signatureOf(t, detail)}</p>
      )}
      {agenda.length > 0 && (
        <ProgressLine
          label={t('reviews.minutes.agenda.label')}
          done={discussed}
          total={agenda.length}
          unit={t('reviews.minutes.agenda.unit')}
        />
      )}
      <ol
        className={styles.agenda}
        aria-label={t('reviews.minutes.agenda.items')}
      >
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

function namesOf(refs: readonly string[]): JSX.Element {
  return (
    <CommaList>
      {refs.map(ref => (
        <EntityName key={ref} entityRef={ref} />
      ))}
    </CommaList>
  );
}

function signatureOf(
  t: ScorecardsWords,
  { review, signOffNote }: ReviewDetail,
): JSX.Element {
  const signature = {
    person: <EntityName entityRef={review.signedBy ?? ''} />,
    time: <TimeAgo at={review.signedAt} />,
  };
  return signOffNote
    ? t('reviews.minutes.signedOffNote', { ...signature, note: signOffNote })
    : t('reviews.minutes.signedOff', signature);
}

function differenceOf(
  t: ScorecardsWords,
  { review, previous }: ReviewDetail,
): string {
  const score = formatScore(review.score);
  return previous?.score === undefined || review.score === undefined
    ? t('reviews.minutes.score', { score })
    : t('reviews.minutes.scoreChange', {
        score,
        change: formatChange(review.score - previous.score),
        before: formatScore(previous.score),
        title: previous.title,
      });
}
