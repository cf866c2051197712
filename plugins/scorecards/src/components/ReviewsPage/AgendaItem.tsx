/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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
import { NamedScorecardLink } from '../EntityLink';
import { AddEntry } from './AddEntry';
import { CloseAction } from './CloseAction';
import styles from './ReviewsPage.module.css';

const topics: Record<ReviewItem['topic'], { word: string; tone: StatusTone }> =
  {
    action: { word: 'open actions', tone: 'warning' },
    drop: { word: 'score fell', tone: 'negative' },
    exemption: { word: 'exemption ends', tone: 'warning' },
    campaign: { word: 'campaign overdue', tone: 'warning' },
    general: { word: 'general', tone: 'neutral' },
  };

interface AgendaItemProps {
  reviewId: string;
  item: ReviewItem;
  canWrite: boolean;
  onChanged: (detail: ReviewDetail) => void;
}

/** One item with what was said, decided and promised. */
export function AgendaItem(props: AgendaItemProps) {
  const { item, canWrite } = props;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <StatusBadge {...topics[item.topic]} />
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
  return (
    <li>
      <span className={styles.kind}>{entry.kind}</span>
      <span className={styles.entryText}>
        {entry.text}
        <span className={styles.about}>
          <EntityName entityRef={entry.author} />, <TimeAgo at={entry.at} />
          {entry.assignee && (
            <>
              , for <EntityName entityRef={entry.assignee} />
            </>
          )}
          {entry.dueAt &&
            `, due ${DateTime.fromISO(entry.dueAt, {
              zone: 'utc',
            }).toISODate()}`}
          {entry.carriedOver && ', from the last review'}
          {entry.doneAt && (
            <>
              , closed by <EntityName entityRef={entry.doneBy ?? ''} />{' '}
              <TimeAgo at={entry.doneAt} />
            </>
          )}
        </span>
      </span>
      {children}
    </li>
  );
}
