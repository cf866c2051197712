/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { sumAmounts } from '../money/amounts';
import { compareWindows } from './compareWindows';

describe('compareWindows', () => {
  it('names what moved the cost, the largest change first', () => {
    const comparison = compareWindows({
      currency: 'USD',
      before: [
        { service: 'Amazon EC2', account: '111122223333', amount: '2000' },
        { service: 'Amazon S3', account: '111122223333', amount: '100' },
        { service: 'Amazon RDS', account: '', amount: '50' },
      ],
      after: [
        { service: 'Amazon EC2', account: '111122223333', amount: '2640' },
        { service: 'Amazon RDS', account: '', amount: '50' },
        { service: 'AWS Lambda', account: '444455556666', amount: '12.345' },
      ],
      accountName: account =>
        account === '111122223333' ? 'prod-payments' : account,
      limit: 2,
    });
    expect(comparison).toMatchObject({
      before: '2150',
      after: '2702.345',
      change: '552.345',
      rest: '12.345',
      words: 'The cost rose from 2150.00 to 2702.35 USD: +552.35 USD (+26 %).',
    });
    expect(comparison.drivers.map(({ words }) => words)).toEqual([
      'Amazon EC2 in prod-payments: +640.00 USD (+32 %)',
      'Amazon S3 in prod-payments ended: -100.00 USD (-100 %)',
    ]);
  });

  it('has no ratio where there was no cost before', () => {
    const comparison = compareWindows({
      currency: 'EUR',
      before: [],
      after: [{ service: 'Amazon EC2', account: '1', amount: '3' }],
    });
    expect(comparison.ratio).toBeUndefined();
    expect(comparison.drivers[0].words).toBe(
      'Amazon EC2 in 1 is new: +3.00 EUR',
    );
  });

  it('sums up to the whole change', () => {
    const costs = fc.array(
      fc.record({
        service: fc.constantFrom('a', 'b', 'c', ''),
        account: fc.constantFrom('1', '2'),
        amount: fc.integer().map(cents => `${cents}`),
      }),
    );
    fc.assert(
      fc.property(costs, costs, fc.nat(4), (before, after, limit) => {
        const { drivers, rest, change } = compareWindows({
          before,
          after,
          limit,
          currency: 'USD',
        });
        expect(
          sumAmounts([...drivers.map(driver => driver.change), rest]),
        ).toBe(change);
      }),
    );
  });
});
