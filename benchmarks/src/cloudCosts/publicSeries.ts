/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DuckDBInstance } from '@duckdb/node-api';
import {
  addDays,
  daysBetween,
} from '@steward/backstage-plugin-cloud-costs-common';
import { join } from 'node:path';
import { npmInstall } from '../lib/npmInstall';
import { SeededSeries } from './seededSeries';

const VERSION = '3.2.1';
const DAYS = 430;

/** What one file of the package holds. */
interface Source {
  name: string;
  file: string;
  /** SQL of a day, and of what its rows add up to. */
  day: string;
  value: string;
  where?: string;
  /** Days that series of fourteen months begin on. */
  begins: string[];
}

const SOURCES: Source[] = [
  {
    name: 'shares traded',
    file: 'sp500-2000.csv',
    day: 'date',
    // None on weekends.
    value: 'sum(volume) / 1e9',
    begins: [2002, 2005, 2008, 2011, 2014, 2018].map(year => `${year}-09-01`),
  },
  ...['Seattle', 'New York'].flatMap(place =>
    ['wind', 'precipitation'].map(
      (column): Source => ({
        name: column,
        file: 'weather.csv',
        day: 'date',
        value: `sum(${column})`,
        where: `location = '${place}'`,
        begins: ['2012-01-01', '2013-01-01', '2014-01-01'],
      }),
    ),
  ),
  {
    name: 'bird strikes',
    file: 'birdstrikes.csv',
    day: '"Flight Date"',
    value: 'count(*)',
    begins: [1993, 1996, 1999].map(year => `${year}-09-01`),
  },
];

/**
 * Daily series of other things that add up and are never below zero, in pieces
 * as long as the seeded ones: those of the package vega-datasets (BSD-3-Clause),
 * which npm fetches the first time.
 */
export async function publicSeries(): Promise<SeededSeries[]> {
  const folder = await npmInstall('public-series', {
    dependencies: { 'vega-datasets': VERSION },
  });
  const connection = await (await DuckDBInstance.create()).connect();
  const series: SeededSeries[] = [];
  for (const { name, file, day, value, where = 'true', begins } of SOURCES) {
    const path = join(folder, 'node_modules/vega-datasets/data', file);
    const reader = await connection.runAndReadAll(
      `select (${day})::date::text as day, (${value})::double as value
      from read_csv('${path}') where ${where} group by all`,
    );
    const values = new Map(
      reader
        .getRowObjects()
        .map(row => [String(row.day), Number(row.value)] as const),
    );
    for (const firstDay of begins) {
      series.push({
        name,
        firstDay,
        days: daysBetween(firstDay, addDays(firstDay, DAYS - 1)).map(
          one => values.get(one) ?? 0,
        ),
      });
    }
  }
  return series;
}
