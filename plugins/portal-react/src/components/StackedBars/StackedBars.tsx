/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Bar,
  BarChart,
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
import styles from './StackedBars.module.css';

/** One part of each bar. @public */
export interface StackedSeries {
  id: string;
  label: string;
}

/** What one day's bar is made of. @public */
export interface StackedBar {
  /** ISO 8601 date, UTC. */
  day: string;
  /** By id of the series; a series that is left out has none that day. */
  values: Record<string, number>;
}

/** @public */
export interface StackedBarsProps extends ChartState {
  /** What is drawn: `Cost per day by service`. */
  label: string;
  series: StackedSeries[];
  bars: StackedBar[];
  /** A value as people read it. */
  format: (value: number) => string;
  /** Ids of the series that the reader switched off; keep them in the URL. */
  hidden: string[];
  onHiddenChange: (hidden: string[]) => void;
}

const heightPx = 240;
/** Drawn before the browser has measured the place. */
const firstSize = { width: 640, height: heightPx };

/**
 * How much of what over time. The legend switches single series off and on.
 *
 * @public
 */
export function StackedBars(props: StackedBarsProps) {
  const { series, bars, format, hidden } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const shown = series
    .map((one, index) => ({ ...one, color: seriesColor(index) }))
    .filter(({ id }) => !hidden.includes(id));
  const toggle = (id: string) =>
    props.onHiddenChange(
      hidden.includes(id) ? hidden.filter(one => one !== id) : [...hidden, id],
    );
  return (
    <ChartFrame
      {...props}
      summary={summaryOf(t, shown, bars, format)}
      legend={series.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          className={styles.entry}
          aria-pressed={!hidden.includes(id)}
          onClick={() => toggle(id)}
        >
          <span
            className={styles.swatch}
            style={{ background: seriesColor(index) }}
          />
          {label}
        </button>
      ))}
      table={{
        header: [
          t('chart.day'),
          ...shown.map(({ label }) => label),
          t('stackedBars.total'),
        ],
        rows: bars.map(bar => [
          bar.day,
          ...shown.map(({ id }) => format(bar.values[id] ?? 0)),
          format(totalOf(bar, shown)),
        ]),
      }}
    >
      <ResponsiveContainer
        width="100%"
        height={heightPx}
        initialDimension={firstSize}
      >
        <BarChart
          data={bars}
          accessibilityLayer={false}
          barCategoryGap={1}
          stackOffset="sign"
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
            tickFormatter={format}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 11 }}
            width="auto"
          />
          <Tooltip
            cursor={{ className: styles.cursor }}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const bar: StackedBar | undefined = active
                ? payload?.[0]?.payload
                : undefined;
              return (
                bar && (
                  <ChartTooltip
                    title={t('common.labelled', {
                      label: describeDay(bar.day),
                      text: format(totalOf(bar, shown)),
                    })}
                    lines={shown
                      .filter(({ id }) => bar.values[id])
                      .map(({ id, label }) => ({
                        label,
                        value: format(bar.values[id]),
                      }))}
                  />
                )
              );
            }}
          />
          {shown.map(({ id, label, color }) => (
            <Bar
              key={id}
              name={label}
              // A name with a dot would be read as a path.
              dataKey={(bar: StackedBar) => bar.values[id] ?? 0}
              stackId="all"
              fill={color}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function totalOf(bar: StackedBar, series: StackedSeries[]): number {
  return series.reduce((sum, { id }) => sum + (bar.values[id] ?? 0), 0);
}

function summaryOf(
  t: PortalWords,
  series: StackedSeries[],
  bars: StackedBar[],
  format: (value: number) => string,
): string {
  const totals = series
    .map(({ id, label }) => ({
      label,
      total: bars.reduce((sum, bar) => sum + (bar.values[id] ?? 0), 0),
    }))
    .sort((a, b) => b.total - a.total);
  const all = totals.reduce((sum, { total }) => sum + total, 0);
  return [
    t('stackedBars.inAll', { total: format(all) }),
    ...totals
      .slice(0, 3)
      .map(({ label, total }) =>
        t('chart.labelledValue', { label, value: format(total) }),
      ),
  ].join('; ');
}
