/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  forecastMonth,
  TrendWorker,
} from '@steward/backstage-plugin-cloud-costs-backend';
import {
  addMonths,
  daysBetween,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { publicSeries } from './publicSeries';
import { seededSeries, SeededSeries } from './seededSeries';

const FIRST_DAY = '2025-09-01';
/** Month ends that are held back, in months after the first one, and days of the month that they are forecast on. */
const MONTHS = [11, 12, 13];
const DAYS = [5, 12, 20];

interface Result {
  kind: string;
  actual: number;
  foretold: number;
  lastMonth: number;
  runRate: number;
  isCovered: boolean;
  milliseconds: number;
}

async function forecastHeldBack(
  trends: TrendWorker,
  series: SeededSeries,
  month: string,
  day: number,
): Promise<Result | undefined> {
  const at = (to: string) => daysBetween(series.firstDay, to).length;
  const sum = (from: string, to: string) =>
    series.days.slice(at(from) - 1, at(to)).reduce((a, b) => a + b, 0);
  const first = `${month}-01`;
  const origin = `${month}-${String(day).padStart(2, '0')}`;
  const startedAt = process.hrtime.bigint();
  const forecast = await forecastMonth(
    {
      month,
      firstDay: series.firstDay,
      days: series.days.slice(0, at(origin)),
    },
    trends.forecast,
  );
  const milliseconds = Number(process.hrtime.bigint() - startedAt) / 1e6;
  if (!forecast) {
    return undefined;
  }
  const actual = sum(first, lastDayOf(month));
  const before = addMonths(month, -1);
  return {
    kind: series.name,
    actual,
    foretold: Number(forecast.monthEnd),
    lastMonth: sum(`${before}-01`, lastDayOf(before)),
    runRate:
      (sum(first, origin) / day) * daysBetween(first, lastDayOf(month)).length,
    isCovered:
      actual >= Number(forecast.low) && actual <= Number(forecast.high),
    milliseconds,
  };
}

function errorOf(
  results: readonly Result[],
  of: 'foretold' | 'lastMonth' | 'runRate',
) {
  const errors = results.map(
    one => Math.abs(one[of] - one.actual) / one.actual,
  );
  return errors.reduce((a, b) => a + b, 0) / errors.length;
}

async function forecastAll(
  trends: TrendWorker,
  all: readonly SeededSeries[],
): Promise<Result[]> {
  const results: Result[] = [];
  for (const series of all) {
    for (const after of MONTHS) {
      const month = addMonths(monthOf(series.firstDay), after);
      for (const day of DAYS) {
        const result = await forecastHeldBack(trends, series, month, day);
        if (result) {
          results.push(result);
        }
      }
    }
  }
  return results;
}

function report(of: string, results: readonly Result[]): void {
  const kinds = [...new Set(results.map(({ kind }) => kind)), 'all'];
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const rowOf = (kind: string) => {
    const own = results.filter(one => kind === 'all' || one.kind === kind);
    return {
      series: kind,
      forecasts: own.length,
      'our error': percent(errorOf(own, 'foretold')),
      'last month': percent(errorOf(own, 'lastMonth')),
      'run rate': percent(errorOf(own, 'runRate')),
      'interval holds': percent(
        own.filter(({ isCovered }) => isCovered).length / own.length,
      ),
      'ms each': Math.round(
        own.reduce((a, one) => a + one.milliseconds, 0) / own.length,
      ),
    };
  };

  process.stdout.write(`\n${of}\n`);
  printTable(kinds.map(rowOf));
  const coverage =
    results.filter(({ isCovered }) => isCovered).length / results.length;
  mustHold(
    `${of}: the month-end error is below that of the last month and of the run rate`,
    errorOf(results, 'foretold') <
      Math.min(errorOf(results, 'lastMonth'), errorOf(results, 'runRate')),
  );
  mustHold(
    `${of}: the interval covers 75 to 85 % of the month ends`,
    coverage >= 0.75 && coverage <= 0.85,
  );
}

/** Month ends of series that are known, forecast as if they were to come. */
async function run(): Promise<void> {
  const [count] = readArguments(48).sizes;
  const trends = new TrendWorker();
  const seeded = await forecastAll(trends, seededSeries(count, FIRST_DAY));
  report('Seeded series', seeded);
  report('Public series', await forecastAll(trends, await publicSeries()));
  await trends.close();
}

run().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
