/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** With `team-` before it, a name of a Kubernetes namespace. */
export const TEAM_NAME = /^[a-z]([a-z0-9-]{0,48}[a-z0-9])?$/;

/** What two requests for one team share. */
export function teamKey(team: string): string {
  return `team:${team}`;
}
