/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { thresholdFault, verdictOf } from './thresholds';

describe('thresholds', () => {
  const pass = (from?: number, to?: number) => ({
    verdict: 'pass' as const,
    from,
    to,
  });

  it('names gaps, overlaps and empty ranges', () => {
    expect(thresholdFault([pass(undefined, 0), pass(0)])).toBeUndefined();
    expect(thresholdFault([pass()])).toBeUndefined();
    expect(thresholdFault([pass(undefined, 0), pass(5)])).toBe(
      'nothing covers numbers from 0 to 5: let one range begin where the other ends',
    );
    expect(thresholdFault([pass(undefined, 7), pass(5)])).toBe(
      'two ranges cover numbers from 5 to 7: let one range begin where the other ends',
    );
    expect(thresholdFault([pass(0)])).toMatch(/nothing covers numbers below 0/);
    expect(thresholdFault([pass(undefined, 0)])).toMatch(/from 0 up/);
    expect(thresholdFault([pass(3, 3)])).toMatch(/is empty/);
  });

  it('gives every number exactly one verdict where it finds no fault', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 5 }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (cuts, value) => {
          const sorted = [...cuts].sort((a, b) => a - b);
          const ranges = [undefined, ...sorted].map((from, index) =>
            pass(from, sorted[index]),
          );
          expect(thresholdFault(ranges)).toBeUndefined();
          expect(
            ranges.filter(range => verdictOf([range], value) === 'pass'),
          ).toHaveLength(1);
        },
      ),
    );
  });
});
