/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { doubling } from './doubling';

describe('doubling', () => {
  it('cuts into pieces of 1, 2, 4, and what is left', () => {
    expect(doubling([])).toEqual([]);
    expect(doubling([1])).toEqual([[1]]);
    expect(doubling([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([
      [1],
      [2, 3],
      [4, 5, 6, 7],
      [8, 9],
    ]);
  });
});
