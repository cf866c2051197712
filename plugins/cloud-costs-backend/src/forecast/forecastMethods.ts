/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TrendForecast } from './TrendWorker';

/** What a method knows: whole days, the oldest first, and how many are to come. */
export interface MethodInput {
  /** The days up to the last complete one; those of this month are the last. */
  days: readonly number[];
  /** How many of them are of this month. */
  elapsed: number;
  /** How many days are to come, up to the end of the month. */
  horizon: number;
  /** How many of those are before the month: what it costs is told late. */
  lead: number;
  /** How many days the month before has. */
  previousLength: number;
}

const WEEK = 7;
/** How much history is looked at: what is fitted in 50 ms of one core. */
const HISTORY = 180;
/** A day this many times further from the median than days usually are is a spike. */
const SPIKE = 6;

/** The ways to forecast the rest of a month, each the days to come. */
export const forecastMethods = {
  trend: (input: MethodInput, forecast: TrendForecast) =>
    forecast(withoutSpikes(input.days.slice(-HISTORY)), input.horizon),

  /** The mean of the same weekday in the last four weeks. */
  seasonal({ days, horizon }: MethodInput): number[] | undefined {
    if (days.length < WEEK) {
      return undefined;
    }
    const recent = withoutSpikes(days.slice(-HISTORY)).slice(-4 * WEEK);
    return Array.from({ length: horizon }, (_, step) => {
      const same = recent.filter(
        (_value, index) =>
          (recent.length - index) % WEEK === (WEEK - (step % WEEK)) % WEEK,
      );
      return mean(same);
    });
  },

  /** As if the month were to cost what the one before did. */
  'last-month'({
    days,
    elapsed,
    horizon,
    lead,
    previousLength,
  }: MethodInput): number[] | undefined {
    if (days.length < elapsed + previousLength) {
      return undefined;
    }
    const previous = days.slice(
      days.length - elapsed - previousLength,
      days.length - elapsed,
    );
    const left = sum(previous) - sum(days.slice(days.length - elapsed));
    return Array(horizon).fill(left / (horizon - lead));
  },
} as const;

/** @internal */
export type ForecastMethod = keyof typeof forecastMethods;

/** The rest of a month if it goes on as it began. */
export function runRate({ days, elapsed, horizon }: MethodInput): number[] {
  const sofar = days.slice(days.length - elapsed);
  return Array(horizon).fill(elapsed === 0 ? 0 : mean(sofar));
}

/**
 * The days with spikes put back to what the same weekday costs in the weeks
 * around, such as a yearly fee. What lasts longer than two days is no spike.
 */
export function withoutSpikes(days: readonly number[]): number[] {
  const usual = days.map((value, index) => {
    const around = [-3, -2, -1, 1, 2, 3]
      .map(weeks => days[index + weeks * WEEK])
      .filter(one => one !== undefined);
    const middle = median(around);
    const spread = median(around.map(one => Math.abs(one - middle)));
    const limit = SPIKE * Math.max(spread, Math.abs(middle) * 0.02);
    const isSpike =
      around.length > 1 &&
      [middle, ...around].every(one => Math.abs(value - one) > limit);
    return isSpike ? middle : undefined;
  });
  return days.map((value, index) => {
    const isRun = [-2, -1, 0].some(start =>
      [0, 1, 2].every(step => usual[index + start + step] !== undefined),
    );
    return isRun ? value : usual[index] ?? value;
  });
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
