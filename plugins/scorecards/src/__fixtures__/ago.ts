/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime, DurationLike } from 'luxon';

/** A moment before now, ISO 8601 in UTC. */
export function ago(duration: DurationLike): string {
  return DateTime.utc().minus(duration).toISO()!;
}

/** A moment after now, ISO 8601 in UTC. */
export function ahead(duration: DurationLike): string {
  return DateTime.utc().plus(duration).toISO()!;
}
