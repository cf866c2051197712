/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A time of a day without the zone that it is in, as Python writes it. */
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/**
 * Milliseconds since 1970 of a time as workloads on AWS write it; NaN when it
 * is none. Without a zone it is UTC, in which all of AWS runs, wherever the
 * portal does.
 *
 * @public
 */
export function timeOf(text: string): number {
  const time = text.trim();
  return Date.parse(
    WITHOUT_ZONE.test(time) ? `${time.replace(' ', 'T')}Z` : time,
  );
}
