/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** In the year 5138. No finding is dated later; a larger number is in milliseconds. */
const LAST_SECOND = 100_000_000_000;

/**
 * A time as sources write it, as ISO 8601 in UTC: ISO 8601 (without a zone: UTC),
 * seconds or milliseconds since 1970, or the seconds of a Kubernetes timestamp.
 * What is not a time is as if it were left out.
 *
 * @public
 */
export const optionalTime = z.unknown().optional().transform(toIsoTime);

/** The same for a time at hand, see {@link optionalTime}. @public */
export function toIsoTime(value: unknown): string | undefined {
  if (value instanceof Date) {
    return isoOf(value.getTime());
  }
  if (typeof value === 'number') {
    return isoOf(Math.abs(value) < LAST_SECOND ? value * 1000 : value);
  }
  if (typeof value === 'object' && value !== null && 'seconds' in value) {
    return toIsoTime(Number(value.seconds));
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) {
    return undefined;
  }
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(value);
  return isoOf(
    Date.parse(
      hasZone || !/\d[T ]\d/.test(value)
        ? value
        : `${value.replace(' ', 'T')}Z`,
    ),
  );
}

function isoOf(milliseconds: number): string | undefined {
  // A zero stands for "never" at several sources.
  return Number.isFinite(milliseconds) &&
    milliseconds > 0 &&
    milliseconds < LAST_SECOND * 1000
    ? new Date(milliseconds).toISOString()
    : undefined;
}
