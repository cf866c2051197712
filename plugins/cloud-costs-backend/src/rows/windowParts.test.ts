/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  daysBetween,
} from '@steward/backstage-plugin-cloud-costs-common';
import { windowParts } from './windowParts';

const today = '2026-11-20';

it.each([
  ['2026-10-01', '2026-10-31', ['whole 2026-10-01 2026-10-31']],
  ['2026-10-03', '2026-10-16', ['days 2026-10-03 2026-10-16']],
  // The month that is not over has no cost after today.
  ['2026-11-01', '2026-11-20', ['whole 2026-11-01 2026-11-30']],
  ['2026-11-01', '2026-11-19', ['days 2026-11-01 2026-11-19']],
  [
    '2026-08-30',
    '2026-11-20',
    ['days 2026-08-30 2026-08-31', 'whole 2026-09-01 2026-11-30'],
  ],
  [
    '2026-08-30',
    '2026-09-02',
    ['days 2026-08-30 2026-08-31', 'days 2026-09-01 2026-09-02'],
  ],
  [
    '2025-12-31',
    '2026-02-01',
    [
      'days 2025-12-31 2025-12-31',
      'whole 2026-01-01 2026-01-31',
      'days 2026-02-01 2026-02-01',
    ],
  ],
])('cuts %s to %s into whole months and days', (from, to, parts) => {
  expect(
    windowParts({ from, to }, today).map(
      part => `${part.isWhole ? 'whole' : 'days'} ${part.from} ${part.to}`,
    ),
  ).toEqual(parts);
});

it('takes a month for whole only when all its days are asked for, unless it knows today', () => {
  const window = { from: '2026-11-01', to: '2026-11-20' };
  expect(windowParts(window)).toEqual([{ ...window, isWhole: false }]);
});

it('leaves no day out and none twice', () => {
  const first = '2026-07-30';
  for (let length = 0; length < 120; length += 1) {
    const window = { from: first, to: addDays(first, length) };
    const days = windowParts(window, '2027-01-01').flatMap(({ from, to }) =>
      daysBetween(from, to),
    );
    expect(days).toEqual(daysBetween(window.from, window.to));
  }
});
