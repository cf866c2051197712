/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { addDays, addMonths, lastDayOf } from './months';

/** What decides whether a month is read. Times are ISO 8601 in UTC. @public */
export interface MonthReading {
  month: string;
  /** When the last reading that went live began. */
  loadedAt?: string;
  /** When the last reading that failed began. */
  failedAt?: string;
  /** When somebody asked for it. */
  requestedAt?: string;
}

/** How often months are read, and until when. @public */
export interface ReadingPolicy {
  now: Date;
  everyMs: number;
  retryMs: number;
  /** Days after its end that a month may still change. */
  finalAfterDays: number;
}

/**
 * Whether nothing of the month changes any more: it was read after its last
 * charges were due.
 *
 * @public
 */
export function isMonthFinal(
  reading: MonthReading,
  finalAfterDays: number,
): boolean {
  const finalOn = addDays(lastDayOf(reading.month), finalAfterDays + 1);
  return reading.loadedAt !== undefined && reading.loadedAt >= finalOn;
}

/**
 * Whether a month is to be read now: when somebody asked, when it was never
 * read, and again and again until it is final.
 *
 * @public
 */
export function isMonthDue(
  reading: MonthReading,
  policy: ReadingPolicy,
): boolean {
  const { loadedAt, failedAt, requestedAt } = reading;
  const last = [loadedAt, failedAt]
    .filter(at => at !== undefined)
    .sort()
    .pop();
  if (requestedAt !== undefined && (last === undefined || requestedAt > last)) {
    return true;
  }
  if (failedAt !== undefined && (loadedAt ?? '') < failedAt) {
    return isPast(failedAt, policy.retryMs, policy.now);
  }
  if (loadedAt === undefined) {
    return true;
  }
  return (
    !isMonthFinal(reading, policy.finalAfterDays) &&
    isPast(loadedAt, policy.everyMs, policy.now)
  );
}

/** The months that are kept up to date: this one and those before it. @public */
export function monthsToRead(now: Date, count: number): string[] {
  const current = now.toISOString().slice(0, 7);
  return Array.from({ length: count }, (_, index) =>
    addMonths(current, -index),
  );
}

function isPast(at: string, ms: number, now: Date): boolean {
  return Date.parse(at) + ms <= now.getTime();
}
