/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  daysBetween,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { detectAnomalies } from './detectAnomalies';

const FIRST_DAY = '2026-03-01';
const series = (to: string, valueOf: (day: string, index: number) => number) =>
  daysBetween(FIRST_DAY, to).map(valueOf);
const isWeekend = (day: string) =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

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
