/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The items whose turn it is, so that everything is looked at within
 * `items.length / count` turns without a list of what was. Items are sorted,
 * therefore the order in which AWS lists them does not matter.
 */
export function itemsInTurn(
  items: readonly string[],
  turn: number,
  count: number,
): string[] {
  if (count >= items.length) return [...items].sort();
  const sorted = [...items].sort();
  const start = (turn * count) % sorted.length;
  return Array.from(
    { length: count },
    (_, index) => sorted[(start + index) % sorted.length],
  );
}

/** A number in [0, 1) that stays the same for the same text: spreads work over time. */
export function fractionOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return hash / 2 ** 32;
}
