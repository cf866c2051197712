/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  EventHistogram,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { TimeHistogram } from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { describeRange } from '../../query/describeTerm';
import { rangeOf, withRange } from '../../query/range';
import { readQuery } from '../../query/readQuery';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './EventsPage.module.css';

export interface EventsOverTimeProps {
  q: string;
  histogram?: EventHistogram;
  error?: Error;
  onChange: (q: string) => void;
}

const HOUR_MS = 3_600_000;
const spans = [
  { id: 'hour', ms: HOUR_MS },
  { id: 'day', ms: 24 * HOUR_MS },
  { id: 'week', ms: 7 * 24 * HOUR_MS },
  { id: 'month', ms: 30 * 24 * HOUR_MS },
  { id: 'year', ms: 365 * 24 * HOUR_MS },
] as const;
const any = 'any';
const chosen = 'chosen';

/** When the events of the search happened; a drag over the bars narrows it to that time. */
export function EventsOverTime(props: EventsOverTimeProps) {
  const { q, histogram } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const query = readQuery(q).query ?? { terms: [] };
  const range = rangeOf(query);
  const isRanged = Boolean(range.from || range.to);
  const select = (from?: string, to?: string) =>
    props.onChange(printQuery(withRange(query, { from, to })));
  return (
    <section className={styles.histogram} aria-label={t('histogram.label')}>
      <div className={styles.line}>
        <p className={styles.text} role="status">
          {histogram && totalWords(t, histogram, isRanged)}
          {props.error &&
            t('histogram.failed', { message: props.error.message })}
        </p>
        <Select
          aria-label={t('histogram.time')}
          className={styles.span}
          options={[
            ...(isRanged
              ? [{ id: chosen, label: describeRange(t, range) }]
              : []),
            { id: any, label: t('histogram.any') },
            ...spans.map(({ id }) => ({ id, label: t(`histogram.${id}`) })),
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
          label={t('histogram.label')}
          singular={t('histogram.event')}
          plural={t('histogram.events')}
          failedWord={t('histogram.failedOrDenied')}
          buckets={histogram.buckets}
          bucketMs={histogram.bucketMs}
          onSelect={select}
        />
      )}
    </section>
  );
}

function totalWords(
  t: AuditTrailWords,
  histogram: EventHistogram,
  isRanged: boolean,
): string {
  const total = histogram.buckets.reduce((sum, { count }) => sum + count, 0);
  const failed = histogram.buckets.reduce((sum, one) => sum + one.failed, 0);
  const counts = t('common.events', counted(total));
  const events = histogram.complete
    ? counts
    : t('histogram.atLeast', { events: counts });
  if (failed > 0) {
    return t(
      isRanged
        ? 'histogram.inTimeWithFailed'
        : 'histogram.inLastDaysWithFailed',
      { events, failed: failed.toLocaleString('en') },
    );
  }
  return t(isRanged ? 'histogram.inTime' : 'histogram.inLastDays', { events });
}
