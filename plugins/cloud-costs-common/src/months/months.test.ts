/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMonthDue, isMonthFinal, monthsToRead } from './isMonthDue';
import {
  addDays,
  addMonths,
  daysOfMonth,
  lastDayOf,
  monthsBetween,
} from './months';
import { canGoLive, reconcile } from './reconcile';

describe('months', () => {
  it('counts days and months across years', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysOfMonth('2026-11')).toHaveLength(30);
    expect(monthsBetween('2026-11', '2027-01')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
    expect(monthsToRead(new Date('2026-03-31T23:00:00Z'), 3)).toEqual([
      '2026-03',
      '2026-02',
      '2026-01',
    ]);
  });
});

describe('reconcile', () => {
  const options = {
    month: '2026-11',
    days: ['2026-11-01', '2026-11-02'],
    completeTo: '2026-11-02',
    source: [{ currency: 'USD', rows: 2, billed: '10.0000000001' }],
    loaded: [{ currency: 'USD', rows: 2, billed: '10' }],
  };

  it('finds nothing where everything fits to the cent', () => {
    expect(reconcile(options)).toEqual([]);
  });

  it('names a difference in rows and in the sum, and holds the month back', () => {
    const faults = reconcile({
      ...options,
      loaded: [{ currency: 'USD', rows: 1, billed: '9' }],
    });
    expect(faults).toEqual([
      {
        kind: 'mismatch',
        message: 'The source has 2 rows in USD, but 1 were read.',
      },
      {
        kind: 'mismatch',
        message:
          'The source sums up to 10.0000000001 USD, but the rows read sum up to 9 USD: a difference of -1.0000000001.',
      },
    ]);
    expect(canGoLive(faults)).toBe(false);
  });

  it('holds back a month that came empty', () => {
    expect(canGoLive(reconcile({ ...options, loaded: [], days: [] }))).toBe(
      false,
    );
  });

  it('names days without rows, several currencies and rows set aside, and lets the month go live', () => {
    const faults = reconcile({
      ...options,
      completeTo: '2026-12-03',
      source: [...options.source, { currency: 'EUR', billed: '1' }],
      loaded: [...options.loaded, { currency: 'EUR', rows: 1, billed: '1' }],
      skipped: ['Row 7: "abc" is not an amount.'],
    });
    expect(faults).toEqual([
      {
        kind: 'gap',
        message:
          'No rows for 2026-11-03, 2026-11-04, 2026-11-05, 2026-11-06, 2026-11-07 and 23 more days.',
      },
      {
        kind: 'currencies',
        message:
          'The month has rows in EUR and USD. Each currency has totals of its own; they are never added up.',
      },
      { kind: 'skipped', message: 'Row 7: "abc" is not an amount.' },
    ]);
    expect(canGoLive(faults)).toBe(true);
  });
});

describe('isMonthDue', () => {
  const policy = {
    now: new Date('2026-11-20T12:00:00Z'),
    everyMs: 6 * 3_600_000,
    retryMs: 600_000,
    finalAfterDays: 10,
  };
  it.each([
    ['never read', { month: '2026-11' }, true],
    [
      'read lately',
      { month: '2026-11', loadedAt: '2026-11-20T08:00:00Z' },
      false,
    ],
    [
      'read long ago',
      { month: '2026-11', loadedAt: '2026-11-20T05:00:00Z' },
      true,
    ],
    ['final', { month: '2026-10', loadedAt: '2026-11-11T00:00:00Z' }, false],
    [
      'not yet final',
      { month: '2026-10', loadedAt: '2026-11-10T00:00:00Z' },
      true,
    ],
    [
      'failed a moment ago',
      { month: '2026-10', failedAt: '2026-11-20T11:55:00Z' },
      false,
    ],
    [
      'failed a while ago',
      { month: '2026-10', failedAt: '2026-11-20T11:45:00Z' },
      true,
    ],
    [
      'asked for',
      {
        month: '2026-01',
        loadedAt: '2026-11-01T00:00:00Z',
        requestedAt: '2026-11-20T11:59:00Z',
      },
      true,
    ],
    [
      'asked for and read since',
      {
        month: '2026-01',
        loadedAt: '2026-11-20T11:59:30Z',
        requestedAt: '2026-11-20T11:59:00Z',
      },
      false,
    ],
  ])('knows a month that was %s', (_, reading, due) => {
    expect(isMonthDue(reading, policy)).toBe(due);
  });

  it('calls a month final once it was read after its last charges', () => {
    expect(
      isMonthFinal({ month: '2026-10', loadedAt: '2026-11-10T23:59:59Z' }, 10),
    ).toBe(false);
    expect(
      isMonthFinal({ month: '2026-10', loadedAt: '2026-11-11T00:00:00Z' }, 10),
    ).toBe(true);
  });
});
