/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { outcomesOf, Reading } from './readings';
import { StackToken, StackTokens } from './stackTokens';

/** What a path becomes for a new stack: one, or those that nothing tells apart. */
export interface PathChoice {
  paths: string[];
  /** Tokens that the request must name first. */
  missing: StackToken[];
}

/**
 * What a path becomes by what it means; a choice of the requester goes first.
 *
 * @param options.isFree - Leaves paths out that cannot be meant.
 */
export function choosePath(
  readings: readonly Reading[][],
  tokens: StackTokens,
  options: { choices: readonly string[]; isFree?: (path: string) => boolean },
): PathChoice {
  const { choices, isFree = () => true } = options;
  const { meant, possible, missing } = outcomesOf(readings, tokens);
  const wanted = choices.map(choice => choice.replace(/\.ya?ml$/, ''));
  const chosen = possible.filter(path => wanted.includes(path));
  if (chosen.length > 0) {
    return { paths: chosen, missing: [] };
  }
  const free = meant.filter(isFree);
  return { paths: free.length > 0 ? free : meant, missing };
}
