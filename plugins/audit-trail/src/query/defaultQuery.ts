/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What the page opens with: what was done, without the many reads, which have the lowest severity. */
export const DEFAULT_QUERY = '-severity:low';
