/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const now = Date.now();

/** The moment so many minutes before the fixtures were made. */
export const ago = (minutes: number) =>
  new Date(now - minutes * 60_000).toISOString();
