/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';

/**
 * `12 min ago`, `in 3 hr`; under a minute `just now`. Both moments are in
 * milliseconds since 1970.
 *
 * @public
 */
export function formatTimeAgo(moment: number, now: number): string {
  if (Math.abs(now - moment) < 60_000) {
    return 'just now';
  }
  return (
    DateTime.fromMillis(moment).toRelative({
      base: DateTime.fromMillis(now),
      style: 'short',
      locale: 'en',
    }) ?? 'unknown'
  ).replace(/(min|hr|sec|wk|mo|yr)\./, '$1');
}
