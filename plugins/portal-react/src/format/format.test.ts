/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatAccountId } from './formatAccountId';
import { formatCount } from './formatCount';
import { formatDuration } from './formatDuration';
import { formatEntityName } from './formatEntityName';
import { formatTimeAgo } from './formatTimeAgo';
import { toCsv } from './toCsv';
import { toSearch } from './toSearch';

describe('formats', () => {
  it('write accounts, counts, durations and ages the way people read them', () => {
    expect(formatAccountId('012345678901')).toBe('0123 4567 8901');
    expect(formatAccountId('ou-ab12')).toBe('ou-ab12');
    expect(formatCount(1, 'retry', 'retries')).toBe('1 retry');
    expect(formatCount(1200, 'account')).toBe('1,200 accounts');
    expect(formatDuration(850)).toBe('850 ms');
    expect(formatDuration(192_000)).toBe('3 min 12 s');
    expect(formatDuration(7_500_000)).toBe('2 h 5 min');
    expect(formatDuration(86_400_000)).toBe('1 d');
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(formatTimeAgo(now - 20_000, now)).toBe('just now');
    expect(formatTimeAgo(now - 12 * 60_000, now)).toBe('12 min ago');
    expect(formatTimeAgo(now + 3 * 3_600_000, now)).toBe('in 3 hr');
  });

  it('shorten entity refs and leave the rest alone', () => {
    expect(formatEntityName('group:default/payments')).toBe('payments');
    expect(formatEntityName('user:eu/ana')).toBe('eu/ana');
    expect(formatEntityName('payments')).toBe('payments');
    expect(formatEntityName('eu/payments')).toBe('eu/payments');
    expect(formatEntityName('0xabc/def/ghi')).toBe('0xabc/def/ghi');
  });

  it('write the end of a path', () => {
    expect(toSearch({ state: 'active', q: 'a & b', team: undefined })).toBe(
      '?state=active&q=a+%26+b',
    );
    expect(toSearch({ q: '' })).toBe('');
  });

  it('write CSV that no spreadsheet runs', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['say "hi", twice', undefined],
          ['=1+1', -2],
          ['-5.25', '-5 EUR'],
        ],
      ),
    ).toBe('a,b\r\n"say ""hi"", twice",\r\n\'=1+1,-2\r\n-5.25,\'-5 EUR\r\n');
  });
});
