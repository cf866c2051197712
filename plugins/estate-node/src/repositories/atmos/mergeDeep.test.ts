/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { mergeDeep, mergeMaps } from './mergeDeep';

const map = fc.dictionary(
  fc.string({ maxLength: 4 }).filter(key => key !== '__proto__'),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 5 },
);
const strategy = fc.constantFrom(
  'replace',
  'append',
  'merge' as const,
) as fc.Arbitrary<'replace' | 'append' | 'merge'>;

describe('mergeDeep', () => {
  it('has an empty map as its neutral element, changes nothing it is given, and keeps every key', () => {
    fc.assert(
      fc.property(map, map, strategy, (base, over, lists) => {
        const before = structuredClone([base, over]);
        const merged = mergeMaps(base, over, lists);
        expect(mergeMaps({}, base, lists)).toEqual(base);
        expect(mergeMaps(base, {}, lists)).toEqual(base);
        expect([base, over]).toEqual(before);
        expect(new Set(Object.keys(merged))).toEqual(
          new Set([...Object.keys(base), ...Object.keys(over)]),
        );
      }),
    );
  });

  it('is idempotent and associative for replaced and merged lists where shapes agree', () => {
    const shaped = fc.record(
      {
        vars: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer()),
        list: fc.array(fc.integer(), { maxLength: 4 }),
        deep: fc.record(
          { x: fc.integer(), y: fc.record({ z: fc.integer() }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(shaped, shaped, shaped, strategy, (a, b, c, lists) => {
        expect(mergeMaps(mergeMaps(a, b, lists), c, lists)).toEqual(
          mergeMaps(a, mergeMaps(b, c, lists), lists),
        );
        expect(mergeMaps(a, a, 'replace')).toEqual(a);
        expect(mergeMaps(a, a, 'merge')).toEqual(a);
      }),
    );
  });

  it('treats lists by strategy and lets null and other types win', () => {
    const base = { list: [{ a: 1 }, { b: 2 }], kept: 1, gone: { x: 1 } };
    const over = { list: [{ a: 9, c: 3 }], gone: null };
    expect(mergeDeep(base, over)).toEqual({
      list: [{ a: 9, c: 3 }],
      kept: 1,
      gone: null,
    });
    expect(mergeDeep(base, over, 'append')).toMatchObject({
      list: [{ a: 1 }, { b: 2 }, { a: 9, c: 3 }],
    });
    expect(mergeDeep(base, over, 'merge')).toMatchObject({
      list: [{ a: 9, c: 3 }, { b: 2 }],
    });
  });
});
