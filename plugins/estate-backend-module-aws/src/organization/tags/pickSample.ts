/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { itemsInTurn } from '../../turns';

type Tags = Record<string, string>;

function tagged(tags: Tags | undefined): boolean {
  return tags !== undefined && Object.keys(tags).length > 0;
}

/**
 * Accounts whose tags are read directly to see whether the listing is right.
 *
 * From a listing that has tags: one account that it has tags of, one that it
 * has none of; `few` takes only one of them, the other at the next read. An
 * account that had tags before and is not in the listing is always taken.
 * From a listing without any tags: three, those first that had tags before.
 * Another turn takes others.
 */
export function pickSample(options: {
  ids: string[];
  listed: ReadonlyMap<string, Tags>;
  before: ReadonlyMap<string, Tags>;
  turn: number;
  few?: boolean;
}): string[] {
  const { ids, listed, before, turn, few = false } = options;
  const withTags = ids.filter(id => tagged(listed.get(id)));
  const without = ids.filter(id => !tagged(listed.get(id)));
  const lost = without.filter(id => tagged(before.get(id)));
  if (withTags.length === 0) {
    return [
      ...new Set([
        ...itemsInTurn(lost, turn, 3),
        ...itemsInTurn(without, turn, 3),
      ]),
    ].slice(0, 3);
  }
  const takesWithTags = !few || turn % 2 === 0 || without.length === 0;
  const takesWithout = !few || !takesWithTags || lost.length > 0;
  return [
    ...(takesWithTags ? itemsInTurn(withTags, turn, 1) : []),
    ...(takesWithout
      ? itemsInTurn(lost.length > 0 ? lost : without, turn, 1)
      : []),
  ];
}

/** Whether two sets of tags are the same. */
export function sameTags(a: Tags = {}, b: Tags = {}): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && a[key] === b[key])
  );
}
