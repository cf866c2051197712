/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Area,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { portalTranslationRef, PortalWords } from '../../translation';
import {
  ChartFrame,
  ChartState,
  ChartTooltip,
  describeDay,
  seriesColor,
} from '../ChartFrame';
import styles from './TrendChart.module.css';

/** A day of a trend. @public */
export interface TrendPoint {
  /** ISO 8601 date, UTC. */
  day: string;
  /** What was measured; absent where nothing was. */
  value?: number;
  /** What was not measured but is expected, or was computed: a dashed line. */
  expected?: number;
  /** Both ends of the interval in which the value is expected, or can lie. */
  low?: number;
  high?: number;
}

/** Something that happened on a day of a trend. @public */
export interface TrendMark {
  /** ISO 8601 date, UTC; one that the trend lacks is not drawn. */
  day: string;
  text: string;
}

/** @public */
export interface TrendChartProps extends ChartState {
  /** What is drawn: `Cost per day`, `Security score`. */
  label: string;
  points: TrendPoint[];
  /** A value as people read it: `$212`, `82`. */
  format: (value: number) => string;
  /** What the dashed line is. @defaultValue `Expected` */
  expectedLabel?: string;
  /** What the interval is: `80% interval`. */
  intervalLabel?: string;
  /** A line to compare with: a budget, a threshold. */
  reference?: { value: number; label: string };
  /** What happened meanwhile: a line through the day. */
  marks?: TrendMark[];
  /** The range of the axis; by default it starts at zero and fits the data. */
  domain?: [number, number];
}

const heightPx = 200;
/** Drawn before the browser has measured the place. */
const firstSize = { width: 640, height: heightPx };

/**
 * How one value went and is expected to go on, with the interval around it.
 *
 * @public
 */
export function TrendChart(props: TrendChartProps) {
  const { points, format, reference, marks } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const marked = marksByDay(marks, points);
  const interval = props.intervalLabel ?? t('trend.interval');
  const expected = props.expectedLabel ?? t('trend.expected');
  const shown = points.map(point => ({
    ...point,
    interval:
      point.low !== undefined && point.high !== undefined
        ? [point.low, point.high]
        : undefined,
  }));
  return (
    <ChartFrame
      {...props}
      summary={summaryOf(t, { ...props, expectedLabel: expected })}
      table={{
        header: [
          t('chart.day'),
          t('trend.value'),
          expected,
          interval,
          ...(marks ? [t('trend.events')] : []),
        ],
        rows: points.map(point => [
          point.day,
          ...[point.value, point.expected].map(value =>
            value === undefined ? '–' : format(value),
          ),
          intervalOf(t, point, format) ?? '–',
          ...(marks ? [marked.get(point.day)?.join('; ') ?? '–'] : []),
        ]),
      }}
    >
      <ResponsiveContainer
        width="100%"
        height={heightPx}
        initialDimension={firstSize}
      >
        <ComposedChart
          data={shown}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <XAxis
            dataKey="day"
            tickFormatter={describeDay}
            tickLine={false}
            tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 11 }}
            minTickGap={48}
            height={20}
          />
          <YAxis
            domain={props.domain ?? [0, 'auto']}
            tickFormatter={format}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 11 }}
            width="auto"
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point: TrendPoint | undefined = active
                ? payload?.[0]?.payload
                : undefined;
              return (
                point && (
                  <ChartTooltip
                    title={describeDay(point.day)}
                    lines={[
                      ...linesOf(t, point, format, { expected, interval }),
                      ...eventLines(t, marked.get(point.day)),
                    ]}
                  />
                )
              );
            }}
          />
          <Area
            dataKey="interval"
            stroke="none"
            fill={seriesColor(0)}
            fillOpacity={0.18}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="value"
            stroke={seriesColor(0)}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="expected"
            stroke={seriesColor(0)}
            strokeWidth={2}
            strokeDasharray="4 4"
            dot={false}
            isAnimationActive={false}
          />
          {[...marked].map(([day, texts]) => (
            <ReferenceLine
              key={day}
              x={day}
              className={styles.mark}
              label={{
                value: texts.length > 1 ? `▾ ${texts.length}` : '▾',
                position: 'insideTopLeft',
                fill: 'var(--bui-fg-secondary)',
                fontSize: 11,
              }}
            />
          ))}
          {reference && (
            <ReferenceLine
              y={reference.value}
              className={styles.reference}
              ifOverflow="extendDomain"
              label={{
                value: t('chart.labelledValue', {
                  label: reference.label,
                  value: format(reference.value),
                }),
                position: 'insideTopLeft',
                fill: 'var(--bui-fg-secondary)',
                fontSize: 11,
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

/** Only days of the trend have a place on its axis. */
function marksByDay(
  marks: readonly TrendMark[] = [],
  points: readonly TrendPoint[],
): ReadonlyMap<string, string[]> {
  const days = new Set(points.map(({ day }) => day));
  const byDay = new Map<string, string[]>();
  for (const { day, text } of marks.filter(mark => days.has(mark.day))) {
    byDay.set(day, [...(byDay.get(day) ?? []), text]);
  }
  return byDay;
}

function eventLines(t: PortalWords, texts: readonly string[] | undefined) {
  return texts ? [{ label: t('trend.events'), value: texts.join('; ') }] : [];
}

function linesOf(
  t: PortalWords,
  point: TrendPoint,
  format: (value: number) => string,
  labels: { expected: string; interval: string },
) {
  const interval = intervalOf(t, point, format);
  return [
    ...(point.value === undefined
      ? []
      : [{ label: t('trend.value'), value: format(point.value) }]),
    ...(point.expected === undefined
      ? []
      : [{ label: labels.expected, value: format(point.expected) }]),
    ...(interval ? [{ label: labels.interval, value: interval }] : []),
  ];
}

function intervalOf(
  t: PortalWords,
  { low, high }: TrendPoint,
  format: (value: number) => string,
): string | undefined {
  return low !== undefined && high !== undefined
    ? t('trend.intervalOf', { low: format(low), high: format(high) })
    : undefined;
}

function summaryOf(
  t: PortalWords,
  props: TrendChartProps & { expectedLabel: string },
): string {
  const { points, format, reference, expectedLabel } = props;
  const measured = points.filter(point => point.value !== undefined);
  const expected = points.filter(point => point.expected !== undefined);
  const [first, last] = [measured[0], measured[measured.length - 1]];
  const end = expected[expected.length - 1];
  const marked = [...marksByDay(props.marks, points).keys()].sort();
  return [
    first
      ? t('trend.measured', {
          first: format(first.value ?? 0),
          firstDay: describeDay(first.day),
          last: format(last.value ?? 0),
          lastDay: describeDay(last.day),
        })
      : t('trend.notMeasured'),
    end &&
      t('trend.expectedOn', {
        expected: expectedLabel.toLowerCase(),
        value: format(end.expected ?? 0),
        day: describeDay(end.day),
      }),
    reference &&
      t('chart.labelledValue', {
        label: reference.label,
        value: format(reference.value),
      }),
    marked.length > 0 &&
      t('trend.eventsOn', { days: marked.map(describeDay).join(', ') }),
  ]
    .filter(Boolean)
    .join('; ');
}
