/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const COLORS = 8;

/** The colour of a series; from the ninth on they repeat. Meaning never hangs on it alone. */
export function seriesColor(index: number): string {
  return `var(--series-${(index % COLORS) + 1})`;
}
