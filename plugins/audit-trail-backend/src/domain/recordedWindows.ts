/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditQuery } from '@steward/backstage-plugin-audit-trail-common';
import { endOfMonth } from './months';

/** How far ahead of `recordedAt` an event's `occurredAt` is at most; more is refused. */
export const AHEAD_MS = 86_400_000;

/** A range of `recordedAt`, whole months, as the days that bound partitions. */
export interface RecordedWindow {
  /** Inclusive. */
  from: string;
  /** Exclusive. */
  to: string;
}

/**
 * Windows in which the newest events are looked for, one after the other:
 * the newest month, then twice as many months each time. What is recorded
 * earlier occurred earlier, but for clocks that differ.
 *
 * @param months - Such as `2026-11`, in any order.
 */
export function recordedWindows(
  months: string[],
  query: AuditQuery,
): RecordedWindow[] {
  const earliest = earliestOf(query);
  const newestFirst = months
    .map(month => ({
      from: `${month}-01`,
      to: endOfMonth(month).slice(0, 10),
    }))
    .filter(window => earliest === undefined || window.to > earliest)
    .sort((a, b) => b.from.localeCompare(a.from));
  const windows: RecordedWindow[] = [];
  for (let taken = 0, size = 1; taken < newestFirst.length; size *= 2) {
    const group = newestFirst.slice(taken, taken + size);
    windows.push({ from: group[group.length - 1].from, to: group[0].to });
    taken += size;
  }
  return windows;
}

/** No event that is recorded before this window occurred at or after this. */
export function latestBefore(window: RecordedWindow): string {
  return new Date(Date.parse(window.from) + AHEAD_MS).toISOString();
}

function earliestOf(query: AuditQuery): string | undefined {
  const starts = query.terms.flatMap(term =>
    term.kind === 'created' && !term.negated ? term.from ?? [] : [],
  );
  const latest = starts.sort()[starts.length - 1];
  return latest && new Date(Date.parse(latest) - AHEAD_MS).toISOString();
}
