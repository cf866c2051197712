/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import {
  Bar,
  BarChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
} from 'recharts';
import { counted } from '../../format/counted';
import { portalTranslationRef, PortalWords } from '../../translation';
import { describeSpan, describeTick } from './describeSpan';
import { HistogramTooltip } from './HistogramTooltip';
import styles from './TimeHistogram.module.css';
import { HistogramBar, TimeHistogramBucket } from './types';
import { useBrush } from './useBrush';

/** @public */
export interface TimeHistogramProps {
  /** What is counted, for screen readers: `Events over time`. */
  label: string;
  /** One of what is counted: `event`. */
  singular: string;
  /** Several of them. @defaultValue the singular with an s */
  plural?: string;
  /** What it is called to go wrong. @defaultValue `failed` */
  failedWord?: string;
  /** In order of time, empty ones too. */
  buckets: TimeHistogramBucket[];
  /** Length of a bucket in milliseconds. */
  bucketMs: number;
  /**
   * A click on a bar, or a drag over some; both ends as ISO instants, the
   * second exclusive. Give the reader a way to do the same by keyboard.
   */
  onSelect?: (from: string, to: string) => void;
}

const heightPx = 88;
/** Drawn before the browser has measured the place, and where there is no browser. */
const firstSize = { width: 800, height: heightPx };

/**
 * How much happened when, as bars; what went wrong is a part of its bar.
 * Dragging over bars selects their time.
 *
 * @public
 */
export function TimeHistogram(props: TimeHistogramProps) {
  const { buckets, bucketMs, singular, onSelect } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const words = {
    singular,
    plural: props.plural ?? `${singular}s`,
    failedWord: props.failedWord ?? t('histogram.failed'),
  };
  const bars = useMemo(
    () => buckets.map(bucket => barOf(bucket, bucketMs)),
    [buckets, bucketMs],
  );
  const brush = useBrush(bars, onSelect);
  const rangeMs = bars.length * bucketMs;
  return (
    <div
      className={styles.root}
      role="img"
      aria-label={t('common.labelled', {
        label: props.label,
        text: summaryOf(t, bars, words),
      })}
      data-selects={onSelect ? true : undefined}
      onMouseLeave={brush.cancel}
    >
      <ResponsiveContainer
        width="100%"
        height={heightPx}
        initialDimension={firstSize}
      >
        <BarChart
          // Of another range, the tooltip would stay on the bar it was on.
          key={`${bars[0]?.start} ${bucketMs}`}
          data={bars}
          accessibilityLayer={false}
          barCategoryGap={1}
          margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
          onMouseDown={state => brush.start(state.activeTooltipIndex)}
          onMouseMove={state => brush.move(state.activeTooltipIndex)}
          onMouseUp={state => brush.finish(state.activeTooltipIndex)}
        >
          <XAxis
            dataKey="start"
            ticks={ticksOf(bars, rangeMs)}
            tickFormatter={start => describeTick(start, rangeMs)}
            tickLine={false}
            tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 11 }}
            minTickGap={48}
            height={20}
          />
          <Tooltip
            cursor={{ className: styles.cursor }}
            isAnimationActive={false}
            content={<HistogramTooltip {...words} />}
          />
          <Bar
            dataKey="passed"
            stackId="all"
            isAnimationActive={false}
            className={styles.passed}
          />
          <Bar
            dataKey="failed"
            stackId="all"
            isAnimationActive={false}
            className={styles.failed}
          />
          {brush.span && (
            <ReferenceArea
              x1={bars[brush.span[0]]?.start}
              x2={bars[brush.span[1]]?.start}
              className={styles.selection}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Where the words on the axis change, so that none stands there twice. */
function ticksOf(bars: HistogramBar[], rangeMs: number): number[] {
  return bars
    .filter(
      (bar, index) =>
        index === 0 ||
        describeTick(bar.start, rangeMs) !==
          describeTick(bars[index - 1].start, rangeMs),
    )
    .map(bar => bar.start);
}

function barOf(bucket: TimeHistogramBucket, bucketMs: number): HistogramBar {
  const start = Date.parse(bucket.from);
  return {
    start,
    end: start + bucketMs,
    passed: bucket.count - bucket.failed,
    failed: bucket.failed,
  };
}

function summaryOf(
  t: PortalWords,
  bars: HistogramBar[],
  words: { singular: string; plural: string; failedWord: string },
): string {
  const { singular, plural, failedWord } = words;
  const totalOf = (bar: HistogramBar) => bar.passed + bar.failed;
  const total = bars.reduce((sum, bar) => sum + totalOf(bar), 0);
  const failed = bars.reduce((sum, bar) => sum + bar.failed, 0);
  const [first, last] = [bars[0], bars[bars.length - 1]];
  if (!first || total === 0) {
    return t('histogram.none', { singular });
  }
  const most = bars.reduce((a, b) => (totalOf(b) > totalOf(a) ? b : a));
  return t('histogram.summary', {
    counts: t('histogram.countsWithFailed', {
      counts: t('common.counted', { ...counted(total), singular, plural }),
      failed: failed.toLocaleString('en'),
      failedWord,
    }),
    span: describeSpan(first.start, last.end),
    most: totalOf(most).toLocaleString('en'),
    mostSpan: describeSpan(most.start, most.end),
  });
}
