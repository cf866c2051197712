/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';
import { CloudCostsWords } from '../translation';

const utc = { zone: 'utc' };

/** A day (`2026-11-28`, UTC) as people read it: `28 Nov`. */
export function describeDay(day: string): string {
  return DateTime.fromISO(day, utc).toFormat('d LLL');
}

/** A month (`2026-11`) by its name: `November`, with the year: `November 2026`. */
export function describeMonth(
  month: string,
  options: { year?: boolean } = {},
): string {
  return DateTime.fromISO(month, utc).toFormat(
    options.year ? 'LLLL yyyy' : 'LLLL',
  );
}

/** Both ends of a window: `1 to 28 Nov`, `28 Oct to 3 Nov 2026`. */
export function describeWindow(
  t: CloudCostsWords,
  window: { from: string; to: string },
): string {
  const [from, to] = [window.from, window.to].map(day =>
    DateTime.fromISO(day, utc),
  );
  if (from.hasSame(to, 'day')) {
    return from.toFormat('d LLL yyyy');
  }
  return t('common.fromTo', {
    from: from.toFormat(formatOfStart(from, to)),
    to: to.toFormat('d LLL yyyy'),
  });
}

/** A window against an earlier one: `1 to 28 Nov 2026 against 1 to 28 Oct 2026`. */
export function describeComparison(
  t: CloudCostsWords,
  window: { from: string; to: string },
  before: { from: string; to: string },
): string {
  return t('common.against', {
    window: describeWindow(t, window),
    before: describeWindow(t, before),
  });
}

/** As much of the first day as the last day does not say. */
function formatOfStart(from: DateTime, to: DateTime): string {
  if (from.hasSame(to, 'month')) {
    return 'd';
  }
  return from.hasSame(to, 'year') ? 'd LLL' : 'd LLL yyyy';
}
