/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  ReviewEntry,
  ReviewItem,
} from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import { formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';
import { NamedScorecardLink } from '../EntityLink';
import { AddEntry } from './AddEntry';
import { CloseAction } from './CloseAction';
import { CommaList } from './CommaList';
import styles from './ReviewsPage.module.css';

const tones: Record<ReviewItem['topic'], StatusTone> = {
  action: 'warning',
  drop: 'negative',
  exemption: 'warning',
  campaign: 'warning',
  general: 'neutral',
};

interface AgendaItemProps {
  reviewId: string;
  item: ReviewItem;
  canWrite: boolean;
  onChanged: (detail: ReviewDetail) => void;
}

/** One item with what was said, decided and promised. */
export function AgendaItem(props: AgendaItemProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { item, canWrite } = props;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <StatusBadge
          word={t(`reviews.topics.${item.topic}`)}
          tone={tones[item.topic]}
        />
        <strong>{item.title}</strong>
        {item.entityRef && <NamedScorecardLink entityRef={item.entityRef} />}
        {item.to !== undefined && (
          <span>{`${formatScore(item.from)} → ${formatScore(item.to)}`}</span>
        )}
      </div>
      {item.entries.length > 0 && (
        <ul className={styles.entries}>
          {item.entries.map(entry => (
            <Entry key={entry.id} entry={entry}>
              {canWrite && entry.kind === 'action' && !entry.doneAt && (
                <CloseAction
                  reviewId={props.reviewId}
                  entry={entry}
                  onChanged={props.onChanged}
                />
              )}
            </Entry>
          ))}
        </ul>
      )}
      {canWrite && (
        <AddEntry
          reviewId={props.reviewId}
          item={item}
          onChanged={props.onChanged}
        />
      )}
    </li>
  );
}

function Entry({
  entry,
  children,
}: {
  entry: ReviewEntry;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const due =
    entry.dueAt && DateTime.fromISO(entry.dueAt, { zone: 'utc' }).toISODate();
  return (
    <li>
      <span className={styles.kind}>{t(`reviewEntries.${entry.kind}`)}</span>
      <span className={styles.entryText}>
        {entry.text}
        <span className={styles.about}>
          <CommaList>
            {t('reviews.entry.written', {
              person: <EntityName entityRef={entry.author} />,
              time: <TimeAgo at={entry.at} />,
            })}
            {entry.assignee &&
              t('reviews.entry.assigned', {
                person: <EntityName entityRef={entry.assignee} />,
              })}
            {due && t('reviews.entry.due', { day: due })}
            {entry.carriedOver && t('reviews.entry.carriedOver')}
            {entry.doneAt &&
              t('reviews.entry.closed', {
                person: <EntityName entityRef={entry.doneBy ?? ''} />,
                time: <TimeAgo at={entry.doneAt} />,
              })}
          </CommaList>
        </span>
      </span>
      {children}
    </li>
  );
}
