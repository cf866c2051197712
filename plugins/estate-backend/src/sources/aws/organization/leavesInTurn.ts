/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { itemsInTurn } from '../turns';

/** Reads after which every leaf was listed once, at the latest. */
const READS_PER_ROUND = 24;
/** Calls for the tree that any organization may cost. */
const FREE_CALLS = 15;

/**
 * Which leaves of the tree are listed in this read. Small organizations are
 * listed whole every time. In larger ones the leaves take turns, so that the
 * tree of 60 units costs some 15 calls and not 61, and every leaf is listed
 * within 24 reads (6 hours at one read in 15 minutes).
 */
export function leavesInTurn(
  leaves: string[],
  options: { listed: number; turn: number; first: ReadonlySet<string> },
): string[] {
  const asked = leaves.filter(id => options.first.has(id));
  const count = Math.max(
    2,
    Math.ceil(leaves.length / READS_PER_ROUND),
    FREE_CALLS - options.listed,
  );
  return [...new Set([...asked, ...itemsInTurn(leaves, options.turn, count)])];
}
