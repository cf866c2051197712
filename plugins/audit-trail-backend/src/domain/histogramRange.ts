/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { AuditQuery } from '@steward/backstage-plugin-audit-trail-common';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DEFAULT_DAYS = 30;

const LENGTHS = [
  ...[1, 5, 15, 30].map(n => n * SECOND),
  ...[1, 5, 15, 30].map(n => n * MINUTE),
  ...[1, 3, 6, 12].map(n => n * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365, 3650].map(n => n * DAY),
];

/** Buckets of one length that cover a range of time; times in milliseconds. */
export interface HistogramRange {
  from: number;
  /** Exclusive. */
  to: number;
  bucketMs: number;
}

/**
 * The range that a query speaks of, else the last thirty days, in at most so
 * many buckets of a length that people count in; both ends lie on one.
 *
 * @throws InputError when an end is no instant or the end is not after the beginning.
 */
export function histogramRange(
  options: { query: AuditQuery; from?: string; to?: string; buckets: number },
  now: Date,
): HistogramRange {
  const { query, buckets } = options;
  const created = query.terms.flatMap(term =>
    term.kind === 'created' && !term.negated ? [term] : [],
  );
  const starts = created.flatMap(term => term.from ?? []).sort();
  const ends = created.flatMap(term => term.to ?? []).sort();
  const to = instantOf('to', options.to ?? ends[0]) ?? now.getTime() + 1;
  const from =
    instantOf('from', options.from ?? starts[starts.length - 1]) ??
    to - DEFAULT_DAYS * DAY;
  if (from >= to) {
    throw new InputError(
      `from ${new Date(from).toISOString()} is not before to ${new Date(
        to,
      ).toISOString()}; write the earlier moment first`,
    );
  }
  for (const bucketMs of LENGTHS) {
    const start = Math.floor(from / bucketMs) * bucketMs;
    const end = Math.ceil(to / bucketMs) * bucketMs;
    if ((end - start) / bucketMs <= buckets) {
      return { from: start, to: end, bucketMs };
    }
  }
  const bucketMs = Math.ceil((to - from) / buckets / DAY) * DAY;
  return { from, to: from + bucketMs * buckets, bucketMs };
}

function instantOf(field: string, text: string | undefined) {
  if (text === undefined) {
    return undefined;
  }
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) {
    throw new InputError(
      `${field} is ${text}, which is no instant; write one such as 2026-11-26T10:00:00Z`,
    );
  }
  return instant;
}
