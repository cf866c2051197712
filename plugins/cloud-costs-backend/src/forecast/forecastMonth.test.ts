/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  daysBetween,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { detectAnomalies } from '../anomalies/detectAnomalies';
import { withoutSpikes } from './forecastMethods';
import { forecastMonth } from './forecastMonth';

const FIRST_DAY = '2026-03-01';
const series = (to: string, valueOf: (day: string, index: number) => number) =>
  daysBetween(FIRST_DAY, to).map(valueOf);
const isWeekend = (day: string) =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('forecastMonth', () => {
  it('foretells a weekly rhythm with a narrow interval', () => {
    const valueOf = (day: string) => (isWeekend(day) ? 40 : 100);
    const forecast = forecastMonth({
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

  it('is not misled by a single spike', () => {
    const forecast = forecastMonth({
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-11-10', day => (day === '2026-11-09' ? 5_000 : 100)),
    });
    expect(Number(forecast?.monthEnd)).toBeLessThan(8_200);
    expect(Number(forecast?.monthEnd)).toBeGreaterThan(7_700);
  });

  it('foretells no less than what a day to come is known to cost', () => {
    const input = {
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-11-28', () => 10),
    };
    expect(forecastMonth({ ...input, known: [4, 500] })).toMatchObject({
      monthEnd: '790.00',
      low: '790.00',
      days: [
        { day: '2026-11-29', amount: '10.00' },
        { day: '2026-11-30', amount: '500.00', low: '500.00' },
      ],
    });
    expect(forecastMonth(input)).toMatchObject({ monthEnd: '300.00' });
  });

  it('foretells a month of which no day is over yet', () => {
    const forecast = forecastMonth({
      month: '2026-11',
      firstDay: FIRST_DAY,
      days: series('2026-10-31', () => 10),
    });
    expect(Number(forecast?.monthEnd)).toBeCloseTo(300, 0);
    expect(forecast?.days).toHaveLength(30);
  });

  it('has nothing to say without a whole month to test on', () => {
    expect(
      forecastMonth({
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

describe('detectAnomalies', () => {
  const to = '2026-11-20';
  const usual = (day: string, index: number) =>
    (isWeekend(day) ? 60 : 100) + (index % 5);

  it('finds the days that cost more than their weekdays do', () => {
    const days = series(to, (day, index) =>
      day >= '2026-11-18' && day <= '2026-11-19'
        ? usual(day, index) + 200
        : usual(day, index),
    );
    const [found, ...others] = detectAnomalies({ firstDay: FIRST_DAY, days });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ from: '2026-11-18', to: '2026-11-19' });
    expect(found.actual - found.expected).toBeGreaterThan(380);
  });

  it('finds a day out of the ordinary where all others are alike', () => {
    const days = series(to, day => (day === '2026-11-17' ? 90 : 10));
    expect(detectAnomalies({ firstDay: FIRST_DAY, days })).toEqual([
      { from: '2026-11-17', to: '2026-11-17', expected: 10, actual: 90 },
    ]);
  });

  it('finds nothing in an ordinary rhythm, in small change, or in too little', () => {
    expect(
      detectAnomalies({ firstDay: FIRST_DAY, days: series(to, usual) }),
    ).toEqual([]);
    expect(
      detectAnomalies({
        firstDay: FIRST_DAY,
        days: series(to, day => (day === to ? 6 : 1)),
      }),
    ).toEqual([]);
    expect(
      detectAnomalies({
        firstDay: addDays(lastDayOf('2026-10'), 1),
        days: [1, 2, 900],
      }),
    ).toEqual([]);
  });
});
