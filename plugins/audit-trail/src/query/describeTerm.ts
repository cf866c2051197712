/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditTerm } from '@steward/backstage-plugin-audit-trail-common';
import { DateTime } from 'luxon';
import { AuditTrailWords } from '../translation';
import { TimeRange } from './range';

/** A term as its chip says it: `actor user:default/ana`, `not outcome success`, `since 1 Nov 2026`. */
export function describeTerm(t: AuditTrailWords, term: AuditTerm): string {
  const words = wordsOf(t, term);
  return term.negated ? t('terms.not', { term: words }) : words;
}

function wordsOf(t: AuditTrailWords, term: AuditTerm): string {
  switch (term.kind) {
    case 'words':
      return t('terms.words', { words: term.value });
    case 'created':
      return describeRange(t, term);
    default:
      return t(term.prefix ? 'terms.prefix' : 'terms.value', {
        qualifier: t(`qualifiers.${term.qualifier}.word`),
        value: term.value,
      });
  }
}

/** A range of time in words; whole days are in UTC as the query has them, moments are local. */
export function describeRange(t: AuditTrailWords, range: TimeRange): string {
  const { from, to } = range;
  if (!from) {
    return to
      ? t('times.before', { moment: describeMoment(to) })
      : t('times.any');
  }
  if (!to) {
    return t('times.since', { moment: describeMoment(from) });
  }
  if (!isDay(from) || !isDay(to)) {
    return t('times.between', {
      from: describeMoment(from),
      to: describeMoment(to),
    });
  }
  const last = new Date(Date.parse(to) - 1).toISOString();
  const [first, end] = [from, last].map(dayOf);
  return first === end
    ? t('times.on', { day: first })
    : t('times.between', { from: first, to: end });
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
