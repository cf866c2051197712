/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { fractionOf, itemsInTurn } from './turns';

const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 60 });

describe('itemsInTurn', () => {
  it('reaches every item within a round, in whatever order they are listed', () => {
    fc.assert(
      fc.property(
        ids,
        fc.integer({ min: 1, max: 70 }),
        fc.nat(1000),
        (items, count, start) => {
          const turns = Math.ceil(items.length / count);
          const seen = Array.from({ length: turns }, (_, turn) =>
            itemsInTurn(items, start + turn, count),
          ).flat();
          expect(new Set(seen)).toEqual(new Set(items));
          expect(itemsInTurn([...items].reverse(), start, count)).toEqual(
            itemsInTurn(items, start, count),
          );
        },
      ),
    );
    expect(itemsInTurn([], 3, 2)).toEqual([]);
  });
});

describe('fractionOf', () => {
  it('is stable and spreads', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(fractionOf(text)).toBe(fractionOf(text));
        expect(fractionOf(text)).toBeGreaterThanOrEqual(0);
        expect(fractionOf(text)).toBeLessThan(1);
      }),
    );
    const low = Array.from({ length: 1000 }, (_, i) =>
      fractionOf(`${100000000000 + i}`),
    ).filter(fraction => fraction < 0.5).length;
    expect(low).toBeGreaterThan(400);
    expect(low).toBeLessThan(600);
  });
});
