/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  granularityOf,
  isWindow,
  monthBefore,
  windowBefore,
  windowOf,
} from './periodChoices';
import { sameDaysBefore } from './sameDaysBefore';
import { windowAgainst } from './windowAgainst';

const custom = { from: '2026-10-05', to: '2026-10-07' };

describe('periods', () => {
  it('are whole days in UTC, ending today', () => {
    const today = '2026-03-31';
    expect(windowOf('month', today, custom)).toEqual({
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(windowOf('last-month', today, custom)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(windowOf('30-days', today, custom).from).toBe('2026-03-02');
    expect(windowOf('12-months', today, custom).from).toBe('2025-04-01');
    expect(windowOf('custom', today, custom)).toBe(custom);
  });

  it('are compared with as many days before, or with the month before', () => {
    expect(windowBefore(custom)).toEqual({
      from: '2026-10-02',
      to: '2026-10-04',
    });
    expect(monthBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(sameDaysBefore('2026-03-31')).toEqual({
      now: { from: '2026-03-01', to: '2026-03-31' },
      before: { from: '2026-02-01', to: '2026-02-28' },
    });
  });

  it('that begin with a month are compared with the month before, unless people choose', () => {
    const november = { from: '2026-11-01', to: '2026-11-28' };
    const nothing = { compare: '', compareFrom: '', compareTo: '' };
    expect(windowAgainst(nothing, november)).toEqual({
      from: '2026-10-01',
      to: '2026-10-28',
    });
    expect(windowAgainst(nothing, custom).to).toBe('2026-10-04');
    expect(windowAgainst({ ...nothing, compare: 'days' }, november).to).toBe(
      '2026-10-31',
    );
    expect(
      windowAgainst(
        { ...nothing, compareFrom: '2026-01-01', compareTo: '2026-01-02' },
        november,
      ),
    ).toEqual({ from: '2026-01-01', to: '2026-01-02' });
  });

  it('are drawn by day as long as days can be told apart', () => {
    expect(granularityOf(custom)).toBe('day');
    expect(granularityOf({ from: '2026-01-01', to: '2026-12-31' })).toBe(
      'month',
    );
  });

  it('need two days in order', () => {
    expect(isWindow(custom)).toBe(true);
    expect(isWindow({ from: '2026-10-07', to: '2026-10-05' })).toBe(false);
    expect(isWindow({ from: '', to: '2026-10-05' })).toBe(false);
  });
});
