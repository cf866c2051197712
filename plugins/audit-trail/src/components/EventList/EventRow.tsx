/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, VisuallyHidden } from '@backstage/ui';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { KeyboardEvent, MouseEvent } from 'react';
import { toneOfSeverity } from '../../glossary/describeOutcome';
import { auditTrailTranslationRef } from '../../translation';
import { Outcome } from '../Outcome';
import styles from './EventList.module.css';
import { EventSentence } from './EventSentence';
import { EventTime } from './EventTime';

export interface EventRowProps {
  event: AuditRecord;
  /** Where its detail is, for a tab of its own. */
  href: string;
  isOpen: boolean;
  /** Whether it stands under the heading of today. */
  isToday: boolean;
  /** Whether the tab key lands on this row. */
  isTabStop: boolean;
  onOpen: () => void;
  onFocus: () => void;
  /** Told of the other keys. */
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One event as a sentence between its outcome and its time. */
export function EventRow(props: EventRowProps) {
  const { event, onOpen } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const openOnClick = (click: MouseEvent<HTMLElement>) => {
    const selecting = window.getSelection()?.toString();
    const target = click.target as HTMLElement;
    if (!selecting && !target.closest('a, button')) {
      onOpen();
    }
  };
  const press = (key: KeyboardEvent<HTMLElement>) => {
    // Keys in a link of the row are the link's.
    if (key.target !== key.currentTarget) {
      return;
    }
    if (key.key === 'Enter') {
      key.preventDefault();
      onOpen();
    } else {
      props.onKey(key);
    }
  };
  const tone = toneOfSeverity(event.severity);
  const severity = t(`severities.${event.severity}`);
  return (
    <div
      role="row"
      className={styles.row}
      data-event={event.id}
      data-open={props.isOpen || undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={openOnClick}
      onKeyDown={press}
      onFocus={props.onFocus}
    >
      <span role="gridcell" className={styles.outcome}>
        <Outcome outcome={event.outcome} />
      </span>
      <span role="gridcell" className={styles.sentence}>
        <EventSentence event={event} />
      </span>
      <span role="gridcell" className={styles.tags}>
        {tone !== 'neutral' && (
          <StatusBadge
            word={severity}
            tone={tone}
            meaning={t('severities.meaning', { severity })}
          />
        )}
        <code className={styles.action}>{event.action}</code>
      </span>
      <span role="gridcell" className={styles.time}>
        <Link
          className={styles.link}
          href={props.href}
          onClick={click => {
            if (!click.metaKey && !click.ctrlKey && !click.shiftKey) {
              click.preventDefault();
              onOpen();
            }
          }}
        >
          <EventTime at={event.occurredAt} isToday={props.isToday} />
          <VisuallyHidden>{t('eventList.open')}</VisuallyHidden>
        </Link>
      </span>
    </div>
  );
}
