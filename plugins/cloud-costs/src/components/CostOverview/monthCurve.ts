/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostForecast,
  CostSeries,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { TrendPoint } from '@steward/backstage-plugin-portal-react';

/**
 * What a month has cost by each day, and the forecast from there to its end.
 * Both are added up day by day; numbers are for drawing alone.
 */
export function monthCurve(
  { periods, series }: Pick<CostSeries, 'periods' | 'series'>,
  forecast?: Pick<CostForecast, 'days'>,
): TrendPoint[] {
  let sum = '0';
  const spent = periods.map((day, index): TrendPoint => {
    sum = sumAmounts([sum, ...series.map(({ amounts }) => amounts[index])]);
    return { day, value: Number(sum) };
  });
  const last = spent.at(-1);
  if (!forecast) {
    return spent;
  }
  const end = { amount: sum, low: sum, high: sum };
  const expected = forecast.days.map(({ day, amount, low, high }) => {
    end.amount = sumAmounts([end.amount, amount]);
    end.low = sumAmounts([end.low, low]);
    end.high = sumAmounts([end.high, high]);
    return {
      day,
      expected: Number(end.amount),
      low: Number(end.low),
      high: Number(end.high),
    };
  });
  // The fan opens where the known days end.
  const hinge = last?.value;
  return [
    ...spent.slice(0, -1),
    ...(last ? [{ ...last, expected: hinge, low: hinge, high: hinge }] : []),
    ...expected,
  ];
}
