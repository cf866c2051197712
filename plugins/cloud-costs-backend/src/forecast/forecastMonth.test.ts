/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysBetween } from '@steward/backstage-plugin-cloud-costs-common';
import { withoutSpikes } from './forecastMethods';
import { ForecastInput, forecastMonth } from './forecastMonth';
import { TrendWorker } from './TrendWorker';

const FIRST_DAY = '2026-03-01';
const series = (to: string, valueOf: (day: string, index: number) => number) =>
  daysBetween(FIRST_DAY, to).map(valueOf);
const isWeekend = (day: string) =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('forecastMonth', () => {
  let trends: TrendWorker;
  beforeAll(() => {
    trends = new TrendWorker();
  });
  afterAll(() => trends.close());
  const forecastOf = (input: ForecastInput) =>
    forecastMonth(input, trends.forecast);

  it('foretells a weekly rhythm with a narrow interval', async () => {
    const valueOf = (day: string) => (isWeekend(day) ? 40 : 100);
    const forecast = await forecastOf({
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-11-10', valueOf),
    });
    const actual = daysBetween('2026-11-01', '2026-11-30')
      .map(valueOf)
      .reduce((a, b) => a + b, 0);
    expect(Number(forecast?.monthEnd)).toBeCloseTo(actual, 0);
    expect(Number(forecast?.high) - Number(forecast?.low)).toBeLessThan(20);
    expect(forecast).toMatchObject({ month: '2026-11', lastDay: '2026-11-10' });
    expect(forecast?.days).toHaveLength(20);
    expect(Number(forecast?.backTest.error)).toBeLessThan(
      Number(forecast?.backTest.runRateError),
    );
  });

  it('is not misled by a single spike', async () => {
    const forecast = await forecastOf({
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-11-10', day => (day === '2026-11-09' ? 5_000 : 100)),
    });
    expect(Number(forecast?.monthEnd)).toBeLessThan(8_200);
    expect(Number(forecast?.monthEnd)).toBeGreaterThan(7_700);
  });

  it('foretells no less than what a day to come is known to cost', async () => {
    const input = {
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-11-28', () => 10),
    };
    expect(await forecastOf({ ...input, known: [4, 500] })).toMatchObject({
      monthEnd: '790.00',
      low: '790.00',
      days: [
        { day: '2026-11-29', amount: '10.00' },
        { day: '2026-11-30', amount: '500.00', low: '500.00' },
      ],
    });
    expect(await forecastOf(input)).toMatchObject({ monthEnd: '300.00' });
  });

  it('foretells a month of which no day is over yet', async () => {
    const forecast = await forecastOf({
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-10-31', () => 10),
    });
    expect(Number(forecast?.monthEnd)).toBeCloseTo(300, 0);
    expect(forecast?.days).toHaveLength(30);
  });

  it('foretells a month while the last days before it are still to come', async () => {
    const valueOf = (day: string) => (isWeekend(day) ? 40 : 100);
    const forecast = await forecastOf({
      month: '2026-12',
      firstDay: FIRST_DAY,
      days: series('2026-11-28', valueOf),
      known: [5, 5, 5_000],
    });
    const rest = daysBetween('2026-12-02', '2026-12-31')
      .map(valueOf)
      .reduce((a, b) => a + b, 0);
    expect(Number(forecast?.monthEnd)).toBeCloseTo(5_000 + rest, 0);
    expect(Number(forecast?.low)).toBeGreaterThanOrEqual(5_000);
    expect(forecast).toMatchObject({ month: '2026-12', lastDay: '2026-11-28' });
    expect(forecast?.days).toHaveLength(31);
    expect(forecast?.days[0]).toMatchObject({ day: '2026-12-01' });
    expect(Number(forecast?.backTest.lastMonthError)).toBeLessThan(0.05);
  });

  it('has nothing to say without a whole month to test on', async () => {
    expect(
      await forecastOf({
        month: '2026-04',
        firstDay: FIRST_DAY,
        days: series('2026-04-10', () => 10),
      }),
    ).toBeUndefined();
  });

  it('keeps a step that stays and takes out a spike', () => {
    const step = [...Array(20).fill(10), ...Array(20).fill(30)];
    expect(withoutSpikes(step)).toEqual(step);
    expect(
      withoutSpikes([...Array(10).fill(10), 500, ...Array(10).fill(10)]),
    ).toEqual(Array(21).fill(10));
  });
});
