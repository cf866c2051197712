/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { addDays } from '@steward/backstage-plugin-cloud-costs-common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { forecastMonth } from './forecastMonth';
import { TrendWorker } from './TrendWorker';

const weeks = Array.from({ length: 70 }, (_, day) => (day % 7 < 5 ? 100 : 40));

describe('TrendWorker', () => {
  it('carries on the weekly rhythm, as often as it is asked', async () => {
    const trends = new TrendWorker();
    const [first, second] = await Promise.all([
      trends.forecast(weeks, 7),
      trends.forecast(
        weeks.map(value => value * 2),
        2,
      ),
    ]);
    expect(first?.map(Math.round)).toEqual([100, 100, 100, 100, 100, 40, 40]);
    expect(second?.map(Math.round)).toEqual([200, 200]);
    await trends.close();
  });

  it('has no trend of fewer than four weeks, and nothing to say of no days', async () => {
    const trends = new TrendWorker();
    expect(await trends.forecast(weeks.slice(0, 27), 3)).toBeUndefined();
    expect(await trends.forecast(weeks, 0)).toEqual([]);
    await trends.close();
  });

  it('says that it has ended to those who wait and to those who ask later', async () => {
    const trends = new TrendWorker();
    const waiting = trends.forecast(weeks, 7);
    await Promise.all([
      expect(waiting).rejects.toThrow('has ended'),
      trends.close(),
    ]);
    await expect(trends.forecast(weeks, 7)).rejects.toThrow('has ended');
  });

  it('leaves the event loop to others while it makes the fits of a forecast', async () => {
    const firstDay = '2025-11-01';
    const days = Array.from(
      { length: 385 },
      (_, day) => (day % 7 < 5 ? 100 : 40) + (day % 11) + day / 10,
    );
    const trends = new TrendWorker();
    const pauses: number[] = [];
    // The machine itself may pause this process, but not at each of ten attempts.
    while (pauses.length < 10 && !pauses.some(pause => pause < 50)) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const forecast = await forecastMonth(
        {
          month: addDays(firstDay, days.length - 1).slice(0, 7),
          firstDay,
          days,
        },
        trends.forecast,
      );
      delay.disable();
      expect(forecast?.backTest.months).toBe(6);
      pauses.push(delay.max / 1e6);
    }
    await trends.close();
    expect(Math.min(...pauses)).toBeLessThan(50);
  });
});
