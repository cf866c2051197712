/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';
import { AuditTrailWords } from '../../translation';

/** The day of an event as a reader calls it, local: `Today`, `Yesterday`, `Saturday, 21 November 2026`. */
function dayOf(t: AuditTrailWords, instant: string, now: number): string {
  const day = DateTime.fromISO(instant).startOf('day');
  const today = DateTime.fromMillis(now).startOf('day');
  const ago = Math.round(today.diff(day, 'days').days);
  if (ago === 0 || ago === 1) {
    return ago === 0 ? t('times.today') : t('times.yesterday');
  }
  return day.toFormat(
    day.hasSame(today, 'year') ? 'EEEE, d LLLL' : 'EEEE, d LLLL yyyy',
  );
}

/** Consecutive events of one day. */
export interface DayGroup<T> {
  day: string;
  isToday: boolean;
  events: T[];
}

/** Cuts a list into its days, in its order. */
export function groupByDay<T extends { occurredAt: string }>(
  t: AuditTrailWords,
  events: T[],
  now: number,
): DayGroup<T>[] {
  const today = dayOf(t, new Date(now).toISOString(), now);
  const groups: DayGroup<T>[] = [];
  for (const event of events) {
    const day = dayOf(t, event.occurredAt, now);
    const last = groups[groups.length - 1];
    if (last?.day === day) {
      last.events.push(event);
    } else {
      groups.push({ day, isToday: day === today, events: [event] });
    }
  }
  return groups;
}
