/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { addDays } from '@steward/backstage-plugin-cloud-costs-common';
import { outliersOf } from './outliersOf';
import { median } from '../forecast/forecastMethods';

/** A series to look at: one value for each day from the first. */
export interface DailySeries {
  firstDay: string;
  days: readonly number[];
}

/** Days that cost more than usual. */
export interface DetectedAnomaly {
  from: string;
  to: string;
  expected: number;
  actual: number;
}

const WEEK = 7;
/** Weeks that say what a weekday usually costs. */
const WEEKS = 4;
/** How far back anomalies are looked for. */
const RECENT = 14;
const SENSITIVITY = 0.5;
/** What is less than this above the usual is no news, as an amount and a share. */
const MIN_IMPACT = 10;
const MIN_SHARE = 0.25;

/**
 * Finds recent days that cost more than the same weekdays did before, by so
 * much that they are outliers among their own differences.
 */
export function detectAnomalies({
  firstDay,
  days,
}: DailySeries): DetectedAnomaly[] {
  const usual = days.map((_, index) => usualOf(days, index));
  const start = WEEK * WEEKS;
  if (days.length < start + RECENT) {
    return [];
  }
  const differences = days
    .slice(start)
    .map((value, index) => value - (usual[start + index] ?? value));
  const found = new Set(
    outliersOf(differences, SENSITIVITY)
      .map(index => index + start)
      .filter(index => index >= days.length - RECENT)
      .filter(index => isNews(days[index], usual[index] ?? 0)),
  );
  return runsOf([...found].sort((a, b) => a - b)).map(([first, last]) => ({
    from: addDays(firstDay, first),
    to: addDays(firstDay, last),
    expected: total(usual.slice(first, last + 1).map(value => value ?? 0)),
    actual: total(days.slice(first, last + 1)),
  }));
}

/** What the same weekday cost in the weeks before, most of the time. */
function usualOf(days: readonly number[], index: number): number | undefined {
  const before = Array.from(
    { length: WEEKS },
    (_, week) => days[index - WEEK * (week + 1)],
  ).filter(value => value !== undefined);
  return before.length === WEEKS ? median(before) : undefined;
}

function isNews(actual: number, expected: number): boolean {
  const impact = actual - expected;
  return impact >= MIN_IMPACT && impact >= expected * MIN_SHARE;
}

/** First and last of each run of numbers without a gap. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === value - 1) {
      last[1] = value;
    } else {
      runs.push([value, value]);
    }
  }
  return runs;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
