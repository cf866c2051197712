/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { factNameSchema } from '../facts/Fact';

/** Part of the number line: `from` belongs to it, `to` does not. @public */
export const thresholdRangeSchema = z.strictObject({
  verdict: z.enum(['pass', 'warn', 'fail']),
  from: z.number().optional(),
  to: z.number().optional(),
});

/** @public */
export type ThresholdRange = z.infer<typeof thresholdRangeSchema>;

/**
 * What is wrong with ranges that do not cover each number exactly once.
 *
 * @returns undefined when they do.
 * @public
 */
export function thresholdFault(
  ranges: readonly ThresholdRange[],
): string | undefined {
  const sorted = [...ranges].sort(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity),
  );
  let end = -Infinity;
  for (const [index, range] of sorted.entries()) {
    const from = range.from ?? -Infinity;
    const to = range.to ?? Infinity;
    if (from >= to) {
      return `the range from ${from} to ${to} is empty: "from" must be less than "to"`;
    }
    if (index === 0 && from !== -Infinity) {
      return `nothing covers numbers below ${from}: leave out "from" of the lowest range`;
    }
    if (index > 0 && from > end) {
      return `nothing covers numbers from ${end} to ${from}: let one range begin where the other ends`;
    }
    if (index > 0 && from < end) {
      return `two ranges cover numbers from ${from} to ${Math.min(
        end,
        to,
      )}: let one range begin where the other ends`;
    }
    end = to;
  }
  return end === Infinity
    ? undefined
    : `nothing covers numbers from ${end} up: leave out "to" of the highest range`;
}

/** The verdict of the range that a number is in. @public */
export function verdictOf(
  ranges: readonly ThresholdRange[],
  value: number,
): ThresholdRange['verdict'] | undefined {
  return ranges.find(
    ({ from = -Infinity, to = Infinity }) => from <= value && value < to,
  )?.verdict;
}

/** Ranges of one numeric fact. @public */
export const thresholdsSchema = z.strictObject({
  fact: factNameSchema,
  ranges: z
    .array(thresholdRangeSchema)
    .min(1)
    .superRefine((ranges, context) => {
      const fault = thresholdFault(ranges);
      if (fault) {
        context.addIssue({ code: 'custom', message: fault });
      }
    }),
});
