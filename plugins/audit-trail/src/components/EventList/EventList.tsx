/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { useNow } from '@steward/backstage-plugin-portal-react';
import { KeyboardEvent, useRef, useState } from 'react';
import { auditTrailTranslationRef } from '../../translation';
import { groupByDay } from './dayOf';
import styles from './EventList.module.css';
import { EventRow } from './EventRow';

export interface EventListProps {
  events: AuditRecord[];
  /** The event whose detail is open. */
  openId?: string;
  onOpen: (id: string) => void;
  hrefOf: (id: string) => string;
  hasMore?: boolean;
  isLoading?: boolean;
  onLoadMore?: () => void;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Events as sentences under their days; arrows walk, Enter opens. */
export function EventList(props: EventListProps) {
  const { events, openId } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const now = useNow();
  const grid = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string>();
  const tabStop = [focusedId, openId].find(id =>
    events.some(event => event.id === id),
  );
  const walk = (key: KeyboardEvent<HTMLElement>) => {
    const step = steps[key.key];
    if (!step || key.altKey || key.metaKey || key.ctrlKey) {
      return;
    }
    key.preventDefault();
    const rows = Array.from(
      grid.current?.querySelectorAll<HTMLElement>('[data-event]') ?? [],
    );
    rows[step(rows.indexOf(key.currentTarget), rows.length)]?.focus();
  };
  return (
    <div className={styles.root}>
      <div
        ref={grid}
        role="grid"
        aria-label={t('events.title')}
        aria-busy={props.isLoading}
      >
        {groupByDay(t, events, now).map(group => (
          <div
            key={group.day}
            role="rowgroup"
            aria-label={group.day}
            className={styles.day}
          >
            <div role="row" className={styles.dayName}>
              <span role="rowheader" aria-colspan={4}>
                {group.day}
              </span>
            </div>
            {group.events.map(event => (
              <EventRow
                key={event.id}
                event={event}
                href={props.hrefOf(event.id)}
                isOpen={event.id === openId}
                isToday={group.isToday}
                isTabStop={event.id === (tabStop ?? events[0].id)}
                onOpen={() => props.onOpen(event.id)}
                onFocus={() => setFocusedId(event.id)}
                onKey={walk}
              />
            ))}
          </div>
        ))}
      </div>
      {props.hasMore && (
        <div className={styles.more}>
          <Button
            variant="secondary"
            size="small"
            isPending={props.isLoading}
            onPress={props.onLoadMore}
          >
            {t('eventList.loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}
