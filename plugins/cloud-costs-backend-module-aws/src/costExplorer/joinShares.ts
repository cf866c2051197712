/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  compareAmounts,
  subtractAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';

/** A part of what an account costs, by the values of its tags. */
export interface TagShare {
  /** Without those that have no value. */
  tags: Readonly<Record<string, string>>;
  /** A decimal that is not negative. */
  weight: string;
}

/**
 * Joins the shares of two tags, both of the same whole, so that the sums of
 * each tag stay as they are. What has no value in one tag is taken to have none
 * in the other: a resource is tagged, or cannot be.
 */
export function joinShares(
  first: readonly TagShare[],
  second: readonly TagShare[],
): TagShare[] {
  const [left, right] = [first, second].map(shares =>
    shares
      .filter(({ weight }) => compareAmounts(weight, '0') > 0)
      .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en')),
  );
  const joined: TagShare[] = [];
  let [a, b] = [left.shift(), right.shift()];
  while (a && b) {
    const isLess = compareAmounts(a.weight, b.weight) <= 0;
    const weight = isLess ? a.weight : b.weight;
    joined.push({ tags: { ...a.tags, ...b.tags }, weight });
    const [restOfA, restOfB] = [
      subtractAmounts(a.weight, weight),
      subtractAmounts(b.weight, weight),
    ];
    a = restOfA === '0' ? left.shift() : { ...a, weight: restOfA };
    b = restOfB === '0' ? right.shift() : { ...b, weight: restOfB };
  }
  return joined;
}

/** Those without a value come first. */
function orderOf({ tags }: TagShare): string {
  return Object.values(tags).join('\u0000');
}
