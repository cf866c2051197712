/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArgs } from 'node:util';

/**
 * What a benchmark was started with: sizes in their order, and its switches
 * anywhere among them.
 *
 * @param sizes - what those that are left out are
 * @throws TypeError for an unknown switch, RangeError for a size that is no number.
 */
export function readArguments(...sizes: number[]) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      /** Measures what an earlier run with `--keep` has filled. */
      filled: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const given = positionals.map(text => {
    const size = Number(text);
    if (!Number.isFinite(size) || size < 0) {
      throw new RangeError(
        `${text} is not a size: enter a number of 0 or more`,
      );
    }
    return size;
  });
  return { ...values, sizes: sizes.map((size, nth) => given[nth] ?? size) };
}
