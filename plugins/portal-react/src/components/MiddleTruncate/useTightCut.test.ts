/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { countThatFits } from './useTightCut';

describe('countThatFits', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [35, 3],
    [70, 7],
    [1000, 7],
  ])('in a room of %s there are %s of 7 parts', (room, expected) => {
    expect(countThatFits(7, count => count * 10, room)).toBe(expected);
  });
});
