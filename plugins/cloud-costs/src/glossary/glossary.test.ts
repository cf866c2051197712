/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { englishWords } from '../__testUtils__/englishWords';
import { describeKey, describeSeries } from './describeGrouping';
import { elapsedOf } from './describeBudget';
import { describeWindow } from './describePeriod';
import { describeTemplate } from './describeTemplate';
import { describeLifetime } from './describeLifetime';
import { formatUnitCost } from './formatUnitCost';
import { formatRatio, formatShare } from './formatShare';
import { isPositiveAmount } from './isPositiveAmount';

describe('words of costs', () => {
  it('say what was requested', () => {
    expect(
      ['enclave.create', 'team.quota', 'step-functions.execute', 'else'].map(
        template => describeTemplate(englishWords, template),
      ),
    ).toEqual([
      'Create enclave',
      'Change quota of team',
      'Execute step functions',
      'else',
    ]);
  });

  it('never round a share to nothing or to all', () => {
    expect(
      ['0', '0.0004', '0.0042', '0.034', '0.9988', '1', '1.04'].map(share =>
        formatShare(englishWords, share),
      ),
    ).toEqual(['0%', 'under 0.1%', '0.4%', '3%', '99%', '100%', '104%']);
  });

  it('give a change its sign, and none where there was nothing', () => {
    expect(formatRatio('200', '24')).toBe('+12%');
    expect(formatRatio('200', '-6')).toBe('-3%');
    expect(formatRatio('200', '0.1')).toBe('±0%');
    expect(formatRatio('0', '12')).toBeUndefined();
  });

  it('name windows by their days', () => {
    expect(
      describeWindow(englishWords, { from: '2026-11-01', to: '2026-11-28' }),
    ).toBe('1 to 28 Nov 2026');
    expect(
      describeWindow(englishWords, { from: '2026-10-28', to: '2026-11-03' }),
    ).toBe('28 Oct to 3 Nov 2026');
    expect(
      describeWindow(englishWords, { from: '2025-12-28', to: '2026-01-03' }),
    ).toBe('28 Dec 2025 to 3 Jan 2026');
  });

  it('name groups as people know them', () => {
    const names = new Map([['111122223333', 'prod-payments']]);
    expect(describeKey(englishWords, 'account', '111122223333', names)).toBe(
      'prod-payments',
    );
    expect(describeKey(englishWords, 'account', '111122223333')).toBe(
      '1111 2222 3333',
    );
    expect(describeKey(englishWords, 'team', 'group:default/payments')).toBe(
      'payments',
    );
    expect(describeKey(englishWords, 'tag:stage', '')).toBe('Not tagged');
    expect(
      describeSeries(englishWords, 'team', { key: '', kind: 'shared' }),
    ).toBe('Shared cost');
    expect(
      describeSeries(englishWords, 'team', { key: '', kind: 'group' }),
    ).toBe('No team');
  });

  it('know how much of a period is over', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(elapsedOf(november, Date.parse('2026-11-16T00:00:00Z'))).toBe(0.5);
    expect(elapsedOf(november, Date.parse('2027-01-01T00:00:00Z'))).toBe(1);
  });

  it('say when something ends and what it still costs', () => {
    const ends = { entity: 'resource:default/a', endsOn: '2026-12-12' };
    const cost = { currency: 'USD', daily: '12', costUntil: '340' };
    expect([
      describeLifetime(englishWords, { ...ends, ...cost, state: 'ahead' }),
      describeLifetime(englishWords, { ...ends, state: 'ahead' }),
      describeLifetime(englishWords, { ...ends, ...cost, state: 'over' }),
      describeLifetime(englishWords, { ...ends, state: 'over' }),
    ]).toEqual([
      'Until 12 Dec: about $340 more.',
      'Until 12 Dec. No cost of it is known.',
      'Its last day was 12 Dec, and it still costs $12 a day.',
      'Its last day was 12 Dec.',
    ]);
  });

  it('give a small cost per unit two digits that count', () => {
    const dollars = (amount: string) =>
      formatUnitCost({ amount, currency: 'USD' });
    expect(['0.00421', '0.5', '0', '12.5', '340'].map(dollars)).toEqual([
      '$0.0042',
      '$0.50',
      '$0',
      '$12.50',
      '$340',
    ]);
  });

  it('take decimals above zero as budgets', () => {
    expect(
      ['499.50', '0.01', '0', '12,5', '-3', ''].map(isPositiveAmount),
    ).toEqual([true, true, false, false, false, false]);
  });
});
