/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** `2026-11` of an ISO instant. */
export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** First instant after a month. */
export function endOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
