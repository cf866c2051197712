/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What is read in turn was all read after so many reads: 6 hours, at one read in 15 minutes. */
export const READS_PER_ROUND = 24;

/** Whether a round begins. Such a read has other calls to make than those in turn. */
export function beginsRound(turn: number): boolean {
  return turn % READS_PER_ROUND === 0;
}
