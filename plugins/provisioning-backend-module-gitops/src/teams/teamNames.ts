/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What two requests for one team share. */
export function teamKey(team: string): string {
  return `team:${team}`;
}
