/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;

/** A stretch of time as a reader says it, local: `21 Nov, 14:00 – 15:00`; both ends in milliseconds since 1970. */
export function describeSpan(from: number, to: number): string {
  const [start, end] = [from, to].map(moment => DateTime.fromMillis(moment));
  const day = 'd LLL';
  if (to - from >= DAY_MS) {
    // A span of whole days ends with its last day, not with the first after it.
    const last = end.minus({ milliseconds: 1 });
    return start.hasSame(last, 'day')
      ? start.toFormat(day)
      : `${start.toFormat(day)} – ${last.toFormat(day)}`;
  }
  const time = to - from < 60_000 ? 'HH:mm:ss' : 'HH:mm';
  const until = start.hasSame(end, 'day') ? time : `${day}, ${time}`;
  return `${start.toFormat(`${day}, ${time}`)} – ${end.toFormat(until)}`;
}

/** A moment on the axis: the time of day where buckets are short, the day otherwise. */
export function describeTick(moment: number, rangeMs: number): string {
  const format = rangeMs <= 2 * DAY_MS ? 'HH:mm' : 'd LLL';
  return DateTime.fromMillis(moment).toFormat(format);
}
