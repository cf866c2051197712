/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditQuery } from '@steward/backstage-plugin-audit-trail-common';
import { endOfMonth } from './months';

/** How far ahead of `recordedAt` an event's `occurredAt` is at most; more is refused. */
export const AHEAD_MS = 86_400_000;

/**
 * The months in which events of a query may be recorded, newest first. What
 * is recorded earlier occurred earlier, but for clocks that differ and for
 * what arrives late.
 *
 * @param months - Those that there are, such as `2026-11`, in any order.
 */
export function recordedMonths(months: string[], query: AuditQuery): string[] {
  const earliest = earliestOf(query);
  return months
    .filter(month => earliest === undefined || endOfMonth(month) > earliest)
    .sort()
    .reverse();
}

/** Nothing that is recorded before this month occurred at or after this instant. */
export function latestBefore(month: string): string {
  return new Date(Date.parse(`${month}-01`) + AHEAD_MS).toISOString();
}

function earliestOf(query: AuditQuery): string | undefined {
  const starts = query.terms.flatMap(term =>
    term.kind === 'created' && !term.negated ? term.from ?? [] : [],
  );
  const latest = starts.sort()[starts.length - 1];
  return latest && new Date(Date.parse(latest) - AHEAD_MS).toISOString();
}
