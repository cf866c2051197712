/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { closest, distance } from 'fastest-levenshtein';

/** The accepted word that a misspelt one was probably meant to be. */
export function nearestWord(
  word: string,
  accepted: readonly string[],
): string | undefined {
  if (accepted.length === 0) {
    return undefined;
  }
  const lower = word.toLowerCase();
  const nearest = closest(
    lower,
    accepted.map(one => one.toLowerCase()),
  );
  return distance(lower, nearest) <= Math.max(2, word.length / 3)
    ? accepted.find(one => one.toLowerCase() === nearest)
    : undefined;
}
