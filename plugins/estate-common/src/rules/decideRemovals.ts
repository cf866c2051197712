/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RemovalGuard, StoredRecord } from '../removals';
import { PendingRemoval } from '../api.generated';

/** @public */
export interface DecideRemovalsOptions {
  /** All pending removals of the estate after a sync. */
  pending: PendingRemoval[];
  /** Live records by kind before the sync. */
  counts: Record<string, number>;
  guard: RemovalGuard;
  now: Date;
}

/** @public */
export interface RemovalVerdict {
  release: PendingRemoval[];
  /** With the reason in words. */
  hold: PendingRemoval[];
}

/** Longer than a sync takes: what was missed within it may have one cause. */
const TOGETHER_MS = 10 * 60_000;

/**
 * Judges all removals of a sync together, kind by kind: a few pass at once,
 * more than `max(minimum, percentage)` of the kind wait until further complete
 * listings confirm them or an operator releases them. One that AWS confirms
 * counts only with those that AWS confirms too and that were missed with it, so
 * that a bunch that waits does not hold what is deleted later. An empty listing
 * proves nothing unless the source was asked for each record.
 *
 * @public
 */
export function decideRemovals(options: DecideRemovalsOptions): RemovalVerdict {
  const together = countTogether(options.pending);
  const verdict: RemovalVerdict = { release: [], hold: [] };
  for (const removal of options.pending) {
    const reason = reasonToHold(removal, together(removal), options);
    if (reason) {
      verdict.hold.push({ ...removal, reason });
    } else {
      verdict.release.push(removal);
    }
  }
  return verdict;
}

/**
 * What becomes of a record whose removal is released: a tombstone for an
 * account, nothing for all else.
 *
 * @public
 */
export function tombstoneOf(
  stored: StoredRecord,
  guard: Pick<RemovalGuard, 'tombstoneDays'>,
  now: Date,
): StoredRecord | undefined {
  return stored.record.kind === 'account' && guard.tombstoneDays > 0
    ? { ...stored, vanishedAt: now.toISOString() }
    : undefined;
}

/** With how many others that nobody decided on a removal is judged, itself included. */
function countTogether(
  pending: PendingRemoval[],
): (removal: PendingRemoval) => number {
  const all = new Map<string, number>();
  const confirmed = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const spanOf = ({ firstMissedAt }: PendingRemoval) =>
    Math.floor(Date.parse(firstMissedAt) / TOGETHER_MS);
  for (const removal of pending.filter(({ decision }) => !decision)) {
    add(all, removal.kind);
    if (removal.confirmation === 'gone') {
      add(confirmed, `${removal.kind} ${spanOf(removal)}`);
    }
  }
  return removal =>
    removal.confirmation === 'gone'
      ? [-1, 0, 1]
          .map(step => `${removal.kind} ${spanOf(removal) + step}`)
          .reduce((count, key) => count + (confirmed.get(key) ?? 0), 0)
      : all.get(removal.kind) ?? 0;
}

function reasonToHold(
  removal: PendingRemoval,
  together: number,
  { counts, guard, now }: DecideRemovalsOptions,
): string | undefined {
  if (removal.decision === 'release') {
    return undefined;
  }
  if (removal.decision === 'keep') {
    return `Kept by ${removal.decidedBy ?? 'an operator'}`;
  }
  const total = counts[removal.kind] ?? together;
  const limit = Math.max(
    guard.minimum,
    Math.floor((total * guard.percentage) / 100),
  );
  const missingLongEnough =
    now.getTime() - Date.parse(removal.firstMissedAt) >= guard.confirmAfterMs;
  const repeated =
    removal.timesMissed > guard.confirmations && missingLongEnough;
  const emptyAndUnproven =
    removal.emptyListing && removal.confirmation !== 'gone';

  if (emptyAndUnproven) {
    return 'The listing came back empty and AWS was not able to confirm the removal; only an operator can release it';
  }
  if (together > limit && !repeated) {
    return `The sync would remove ${together} of ${total}, the guard lets ${limit} pass; ${releaseOf(
      removal,
      guard,
      missingLongEnough,
    )}`;
  }
  if (removal.confirmation === 'unknown' && !repeated) {
    return `Waits for confirmation: AWS could not be asked for it yet (missed ${removal.timesMissed} times)`;
  }
  return undefined;
}

/** All that still holds a removal, and when the time that it must be missing ends. */
function releaseOf(
  { timesMissed, firstMissedAt }: PendingRemoval,
  { confirmations, confirmAfterMs }: RemovalGuard,
  missingLongEnough: boolean,
): string {
  const so = Math.max(0, timesMissed - 1);
  const conditions = [
    ...(so < confirmations
      ? [
          `after ${confirmations - so} more complete ${
            confirmations - so === 1 ? 'listing' : 'listings'
          } (${so} of ${confirmations} so far)`,
        ]
      : []),
    ...(missingLongEnough
      ? []
      : [
          `not before ${new Date(
            Date.parse(firstMissedAt) + confirmAfterMs,
          ).toISOString()}`,
        ]),
  ];
  return `released ${conditions.join(' and ')}, or by an operator`;
}
