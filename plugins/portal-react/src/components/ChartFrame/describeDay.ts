/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';

/** A day (`2026-11-21`, UTC) or month (`2026-11`) as people read it: `21 Nov`, `Nov 2026`. */
export function describeDay(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat(
    day.length === 'YYYY-MM'.length ? 'LLL yyyy' : 'd LLL',
  );
}
