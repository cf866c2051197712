/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UnitValue } from '../api.generated';
import { isDay } from '../months/months';

/** More than any business counts a day, and exact in a JSON number. */
const MAX_VALUE = 1e15;

/**
 * Says what is wrong with values that are pushed: the field, the value and the
 * fix.
 *
 * @returns undefined when nothing is.
 * @public
 */
export function unitValuesProblem(
  values: readonly UnitValue[],
  today: string,
): string | undefined {
  const seen = new Set<string>();
  for (const [index, { day, value }] of values.entries()) {
    const field = `values[${index}]`;
    if (!isDay(day)) {
      return `${field}.day = ${day} is not a day. Use one that exists, such as 2026-11-30.`;
    }
    if (day > today) {
      return `${field}.day = ${day} is in the future. Use a day up to ${today}, in UTC.`;
    }
    if (seen.has(day)) {
      return `${field}.day = ${day} is there twice. Send each day once.`;
    }
    if (value < 0) {
      return `${field}.value = ${value} is below zero. Use how many there were, 0 for none.`;
    }
    if (value > MAX_VALUE) {
      return `${field}.value = ${value} is above ${MAX_VALUE}. Count in thousands or millions.`;
    }
    seen.add(day);
  }
  return undefined;
}
