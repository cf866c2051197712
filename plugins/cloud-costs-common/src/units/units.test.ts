/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { engineersOf } from './engineersOf';
import { unitCosts } from './unitCosts';
import { unitValuesProblem } from './unitValuesProblem';

describe('unitCosts', () => {
  const days = [
    { day: '2026-10-31', cost: '10', units: '4' },
    { day: '2026-11-01', cost: '7' },
    { day: '2026-11-02', cost: '8', units: '0' },
    { day: '2026-11-03', cost: '12', units: '5.5' },
  ];

  it('divides the cost of days whose units are known', () => {
    expect(unitCosts(days, 'month')).toEqual({
      periods: [
        {
          period: '2026-10',
          cost: '10',
          units: '4',
          perUnit: '2.5',
          days: 1,
          knownDays: 1,
        },
        {
          period: '2026-11',
          cost: '20',
          units: '5.5',
          perUnit: '3.6363636364',
          days: 3,
          knownDays: 2,
        },
      ],
      total: {
        period: '',
        cost: '30',
        units: '9.5',
        perUnit: '3.1578947368',
        days: 4,
        knownDays: 3,
      },
    });
  });

  it('has no cost per unit for a day without units', () => {
    const { periods } = unitCosts(days, 'day');
    expect(periods.map(({ perUnit }) => perUnit)).toEqual([
      '2.5',
      undefined,
      undefined,
      '2.1818181818',
    ]);
  });
});

describe('unitValuesProblem', () => {
  const today = '2026-11-30';

  it('takes days up to today with values from zero', () => {
    expect(
      unitValuesProblem(
        [
          { day: today, value: 0 },
          { day: '2024-02-29', value: 1e15 },
        ],
        today,
      ),
    ).toBeUndefined();
  });

  it.each([
    ['2026-02-30', 1, 'values[1].day = 2026-02-30 is not a day'],
    ['2026-12-01', 1, 'values[1].day = 2026-12-01 is in the future'],
    ['2026-11-29', 1, 'values[1].day = 2026-11-29 is there twice'],
    ['2026-11-28', -0.5, 'values[1].value = -0.5 is below zero'],
    ['2026-11-28', 1.1e15, 'values[1].value = 1100000000000000 is above'],
  ])('names what is wrong with %s, %s', (day, value, words) => {
    expect(
      unitValuesProblem(
        [
          { day: '2026-11-29', value: 1 },
          { day, value },
        ],
        today,
      ),
    ).toContain(words);
  });
});

describe('engineersOf', () => {
  it('says how many engineers cost as much', () => {
    expect(engineersOf('4120', '10000')).toBe('0.4');
    expect(engineersOf('30000', '10000')).toBe('3');
    expect(engineersOf('-1', '10000')).toBe('0');
  });
});
