/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Select } from '@backstage/ui';
import {
  EventHistogram,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  formatCount,
  TimeHistogram,
} from '@steward/backstage-plugin-portal-react';
import { describeRange } from '../../query/describeTerm';
import { rangeOf, withRange } from '../../query/range';
import { readQuery } from '../../query/readQuery';
import styles from './EventsPage.module.css';

export interface EventsOverTimeProps {
  q: string;
  histogram?: EventHistogram;
  error?: Error;
  onChange: (q: string) => void;
}

const HOUR_MS = 3_600_000;
const spans = [
  { id: 'hour', label: 'Last hour', ms: HOUR_MS },
  { id: 'day', label: 'Last 24 hours', ms: 24 * HOUR_MS },
  { id: 'week', label: 'Last 7 days', ms: 7 * 24 * HOUR_MS },
  { id: 'month', label: 'Last 30 days', ms: 30 * 24 * HOUR_MS },
  { id: 'year', label: 'Last year', ms: 365 * 24 * HOUR_MS },
];
const any = 'any';
const chosen = 'chosen';

/** When the events of the search happened; a drag over the bars narrows it to that time. */
export function EventsOverTime(props: EventsOverTimeProps) {
  const { q, histogram } = props;
  const query = readQuery(q).query ?? { terms: [] };
  const range = rangeOf(query);
  const isRanged = Boolean(range.from || range.to);
  const select = (from?: string, to?: string) =>
    props.onChange(printQuery(withRange(query, { from, to })));
  return (
    <section className={styles.histogram} aria-label="Events over time">
      <div className={styles.line}>
        <p className={styles.text} role="status">
          {histogram && totalWords(histogram, isRanged)}
          {props.error && `No counts: ${props.error.message}`}
        </p>
        <Select
          aria-label="Time"
          className={styles.span}
          options={[
            ...(isRanged ? [{ id: chosen, label: describeRange(range) }] : []),
            { id: any, label: 'Any time' },
            ...spans.map(({ id, label }) => ({ id, label })),
          ]}
          value={isRanged ? chosen : any}
          onChange={id => {
            const span = spans.find(one => one.id === id);
            if (span) {
              select(new Date(Date.now() - span.ms).toISOString());
            } else if (id === any) {
              select();
            }
          }}
        />
      </div>
      {histogram && (
        <TimeHistogram
          label="Events over time"
          singular="event"
          failedWord="failed or denied"
          buckets={histogram.buckets}
          bucketMs={histogram.bucketMs}
          onSelect={select}
        />
      )}
    </section>
  );
}

function totalWords(histogram: EventHistogram, isRanged: boolean): string {
  const total = histogram.buckets.reduce((sum, { count }) => sum + count, 0);
  const failed = histogram.buckets.reduce((sum, one) => sum + one.failed, 0);
  const count = `${histogram.complete ? '' : 'at least '}${formatCount(
    total,
    'event',
  )}`;
  const where = isRanged ? 'in this time' : 'in the last 30 days';
  return failed > 0
    ? `${count} ${where}, ${failed.toLocaleString('en')} failed or denied`
    : `${count} ${where}`;
}
