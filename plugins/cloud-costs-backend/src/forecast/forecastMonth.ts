/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  CostForecast,
  daysBetween,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { TrendForecast } from './TrendWorker';
import {
  ForecastMethod,
  forecastMethods,
  MethodInput,
  runRate,
  sum,
} from './forecastMethods';

/** A series to forecast. Statistics are reckoned in floating point. @public */
export interface ForecastInput {
  /** The month whose end is forecast: that of the last day, or the one after it; its first days may be told late. */
  month: string;
  /** The day of the first value. */
  firstDay: string;
  /** One value for each day up to the last complete one. */
  days: readonly number[];
  /** What the days after that cost as far as it is known: they will not cost less. */
  known?: readonly number[];
}

/** What {@link forecastMonth} makes of a series, before it has a currency. @public */
export type MonthForecast = Omit<CostForecast, 'currency' | 'madeAt'>;

/** How many month ends are forecast after the fact. */
const MAX_MONTHS = 6;
/** Days around the current one that those forecasts are made on, too. */
const OFFSETS = [-5, 0, 5];
/** How often the interval is to hold. */
const COVERAGE = 0.8;
const DECIMALS = 2;

interface Trial {
  month: string;
  actual: number;
  /** The month end that each way to forecast foretold. */
  foretold: Map<ForecastMethod | 'run-rate', number>;
  /** Days between the day of the month that it was made on and the current one. */
  offset: number;
  /** What the days to come cost, and were foretold. */
  rest: Map<ForecastMethod, { actual: number; foretold: number }>;
}

/**
 * Forecasts what a month costs by its end.
 *
 * Each method forecasts earlier month ends from the same day of the month; the
 * one that was least wrong is taken. The interval is as wide as errors on the
 * days to come were in eight of ten trials, each of the method that the other
 * months would have chosen: a method that is chosen by a month looks better on
 * it than it is (conformal prediction: V. Vovk, A. Gammerman and G. Shafer,
 * Algorithmic Learning in a Random World).
 *
 * @param trend - fits trends
 * @returns undefined without a whole earlier month to test on.
 * @throws what the trend throws.
 * @public
 */
export async function forecastMonth(
  input: ForecastInput,
  trend: TrendForecast,
): Promise<MonthForecast | undefined> {
  const lastDay = addDays(input.firstDay, input.days.length - 1);
  const trials = await trialsOf(input, lastDay, trend);
  const main = trials.filter(isMain);
  if (main.length === 0) {
    return undefined;
  }
  const method = bestMethod(main);
  const now = inputAt(input, lastDay, input.month);
  const foretold = await forecastMethods[method](now, trend);
  if (!foretold) {
    return undefined;
  }
  const known = (input.known ?? []).slice(now.lead);
  const atLeast = (value: number, index: number) =>
    Math.max(value, known[index] ?? value);
  const ofMonth = foretold.slice(now.lead);
  const points = ofMonth.map(atLeast);
  const spent = sum(now.days.slice(now.days.length - now.elapsed));
  const width = widthOf(trials);
  const rest = sum(points);
  const margin = Math.abs(sum(ofMonth)) * width;
  return {
    month: input.month,
    lastDay,
    monthEnd: text(spent + rest),
    low: text(Math.max(spent + rest - margin, spent + sum(known))),
    high: text(spent + rest + margin),
    method,
    backTest: {
      months: main.length,
      error: share(errorOf(main, method)),
      lastMonthError: share(errorOf(main, 'last-month')),
      runRateError: share(errorOf(main, 'run-rate')),
    },
    days: points.map((point, index) => ({
      day: addDays(lastDay, now.lead + index + 1),
      amount: text(point),
      low: text(atLeast(point - Math.abs(point) * width, index)),
      high: text(point + Math.abs(point) * width),
    })),
  };
}

async function trialsOf(
  input: ForecastInput,
  lastDay: string,
  trend: TrendForecast,
): Promise<Trial[]> {
  const { elapsed, lead } = inputAt(input, lastDay, input.month);
  const place = elapsed - lead;
  const trials: Trial[] = [];
  for (let back = 1; back <= MAX_MONTHS; back++) {
    const past = addMonths(input.month, -back);
    for (const offset of OFFSETS) {
      const day = Math.min(
        Math.max(Math.min(place, 0), place + offset),
        dayOf(lastDayOf(past)) - 1,
      );
      const origin = addDays(`${past}-01`, day - 1);
      // One after the other: others get their turn while a trend is fitted.
      const trial = await trialAt(input, origin, past, trend);
      if (trial) {
        trials.push({ ...trial, offset });
      }
    }
  }
  return trials;
}

async function trialAt(
  input: ForecastInput,
  origin: string,
  month: string,
  trend: TrendForecast,
): Promise<Omit<Trial, 'offset'> | undefined> {
  const isKnown = lastDayOf(month) < addDays(input.firstDay, input.days.length);
  if (!isKnown || `${addMonths(month, -1)}-01` < input.firstDay) {
    return undefined;
  }
  const at = inputAt(input, origin, month);
  const { length } = at.days;
  const spent = sum(at.days.slice(length - at.elapsed));
  const actualRest = sum(
    input.days.slice(length + at.lead, length + at.horizon),
  );
  const foretold: Trial['foretold'] = new Map([
    ['run-rate', spent + sum(runRate(at))],
  ]);
  const rest: Trial['rest'] = new Map();
  for (const method of methodNames()) {
    const points = await forecastMethods[method](at, trend);
    if (points) {
      const foretoldRest = sum(points.slice(at.lead));
      foretold.set(method, spent + foretoldRest);
      rest.set(method, { actual: actualRest, foretold: foretoldRest });
    }
  }
  return { month, actual: spent + actualRest, foretold, rest };
}

function inputAt(
  input: ForecastInput,
  origin: string,
  month: string,
): MethodInput {
  const count = daysBetween(input.firstDay, origin).length;
  const elapsed = monthOf(origin) === month ? dayOf(origin) : 0;
  const horizon = daysBetween(addDays(origin, 1), lastDayOf(month)).length;
  return {
    days: input.days.slice(0, count),
    elapsed,
    horizon,
    lead: elapsed === 0 ? horizon - dayOf(lastDayOf(month)) : 0,
    previousLength: dayOf(lastDayOf(addMonths(month, -1))),
  };
}

function dayOf(day: string): number {
  return Number(day.slice(8));
}

/** The method that was least wrong; one that could not forecast a trial is left out. */
function bestMethod(trials: readonly Trial[]): ForecastMethod {
  const able = methodNames().filter(method =>
    trials.every(({ foretold }) => foretold.has(method)),
  );
  const [best = 'last-month'] = able.sort(
    (a, b) => errorOf(trials, a) - errorOf(trials, b),
  );
  return best;
}

function errorOf(
  trials: readonly Trial[],
  method: ForecastMethod | 'run-rate',
): number {
  const errors = trials.map(({ actual, foretold }) =>
    actual === 0
      ? 0
      : Math.abs(((foretold.get(method) ?? 0) - actual) / actual),
  );
  return sum(errors) / errors.length;
}

/**
 * How far off the days to come were, as a share of what was foretold, in eight of
 * ten months. The trials of one month are much alike, so those of each day of the
 * month are a sample of their own, and the mean of the samples counts.
 */
function widthOf(trials: readonly Trial[]): number {
  const widths = OFFSETS.map(offset =>
    quantile(
      trials
        .filter(one => one.offset === offset)
        .map(({ month, rest }) => rest.get(methodWithout(month, trials)))
        .filter(one => one !== undefined)
        .map(({ actual, foretold }) =>
          foretold === 0 ? 0 : Math.abs((actual - foretold) / foretold),
        ),
      COVERAGE,
    ),
  );
  return sum(widths) / widths.length;
}

/** The value that the next one is below with this probability, between two of the sample. */
function quantile(sample: readonly number[], probability: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const rank = Math.min((sorted.length + 1) * probability, sorted.length);
  const below = sorted[Math.max(Math.floor(rank), 1) - 1] ?? 0;
  const above = sorted[Math.ceil(rank) - 1] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}

function isMain({ offset }: Trial): boolean {
  return offset === 0;
}

/** The method that the other months choose; that of all where there is no other. */
function methodWithout(
  month: string,
  trials: readonly Trial[],
): ForecastMethod {
  const main = trials.filter(isMain);
  const others = main.filter(one => one.month !== month);
  return bestMethod(others.length > 0 ? others : main);
}

function methodNames(): ForecastMethod[] {
  return Object.keys(forecastMethods) as ForecastMethod[];
}

function text(value: number): string {
  const rounded = value.toFixed(DECIMALS);
  return Number(rounded) === 0 ? '0' : rounded;
}

function share(value: number): string {
  return value.toFixed(4);
}
