/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor, toPage } from './cursor';

const INVALID = new InputError(
  'cursor is not valid: pass the nextCursor of the page before, or leave it out',
);

describe('cursors', () => {
  it('reads its own and no others', () => {
    expect(decodeCursor(encodeCursor(['a"😀', 7]), 2)).toEqual(['a"😀', 7]);
    expect(decodeCursor(undefined, 2)).toBeUndefined();
    const others = [
      '',
      'x',
      encodeCursor(['a']),
      encodeCursor([]),
      Buffer.from('["a",null]').toString('base64url'),
      Buffer.from('{"length":2}').toString('base64url'),
    ];
    for (const cursor of others) {
      expect(() => decodeCursor(cursor, 2)).toThrow(INVALID);
    }
  });

  it('refuses positions that the list does not accept', () => {
    const read = (cursor: string) =>
      decodeCursor(cursor, 1, ([seq]) => Number.isInteger(seq));
    expect(read(encodeCursor([7]))).toEqual([7]);
    expect(() => read(encodeCursor(['7']))).toThrow(INVALID);
  });

  it('leads from page to page, and to no page after the last', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const page = (limit: number) =>
      toPage(
        rows.slice(0, limit + 1),
        limit,
        row => row.id,
        row => [row.id],
      );
    expect(page(2)).toEqual({
      items: ['a', 'b'],
      nextCursor: encodeCursor(['b']),
    });
    expect(page(3)).toEqual({ items: ['a', 'b', 'c'] });
    expect(toPage([], 3, String, () => [])).toEqual({ items: [] });
  });
});
