/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { itemsInTurn } from '../turns';

/** Reads after which every leaf was listed once, at the latest. */
const READS_PER_ROUND = 24;
/** Calls for the tree that any organization may cost. */
const FREE_CALLS = 15;

/** Whether a round of what is read in turn begins: such a read has other calls to make. */
export function beginsRound(turn: number): boolean {
  return turn % READS_PER_ROUND === 0;
}

/**
 * Which leaves of the tree are listed in this read. Small organizations are
 * listed whole every time. In larger ones the leaves take turns, so that the
 * tree of 60 units costs less than 20 calls and not 61, and every leaf is
 * listed within 24 reads (6 hours at one read in 15 minutes).
 *
 * @param first - Units that an event named; they do not wait for their turn.
 */
export function leavesInTurn(
  leaves: string[],
  options: { listed: number; turn: number; first: ReadonlySet<string> },
): string[] {
  const asked = leaves.filter(id => options.first.has(id));
  const share = beginsRound(options.turn)
    ? 0
    : Math.ceil(leaves.length / (READS_PER_ROUND - 1));
  const count = Math.max(share, FREE_CALLS - options.listed);
  return [...new Set([...asked, ...itemsInTurn(leaves, options.turn, count)])];
}
