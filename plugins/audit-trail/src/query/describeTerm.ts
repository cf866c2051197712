/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditTerm } from '@steward/backstage-plugin-audit-trail-common';
import { DateTime } from 'luxon';
import { TimeRange } from './range';

/** A term as its chip says it: `actor user:default/ana`, `not outcome success`, `since 1 Nov 2026`. */
export function describeTerm(term: AuditTerm): string {
  const not = term.negated ? 'not ' : '';
  switch (term.kind) {
    case 'words':
      return `${not}“${term.value}”`;
    case 'created':
      return `${not}${describeRange(term)}`;
    default:
      return `${not}${term.qualifier} ${term.value}${term.prefix ? '…' : ''}`;
  }
}

/** A range of time in words; whole days are in UTC as the query has them, moments are local. */
export function describeRange(range: TimeRange): string {
  const { from, to } = range;
  if (!from) {
    return to ? `before ${describeMoment(to)}` : 'any time';
  }
  if (!to) {
    return `since ${describeMoment(from)}`;
  }
  if (!isDay(from) || !isDay(to)) {
    return `${describeMoment(from)} – ${describeMoment(to)}`;
  }
  const last = new Date(Date.parse(to) - 1).toISOString();
  const [first, end] = [from, last].map(dayOf);
  return first === end ? `on ${first}` : `${first} – ${end}`;
}

function isDay(instant: string): boolean {
  return instant.endsWith('T00:00:00.000Z');
}

function dayOf(instant: string): string {
  return DateTime.fromISO(instant, { zone: 'utc' }).toFormat('d LLL yyyy');
}

function describeMoment(instant: string): string {
  return isDay(instant)
    ? dayOf(instant)
    : DateTime.fromISO(instant).toFormat('d LLL yyyy, HH:mm');
}
