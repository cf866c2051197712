/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

const TRAILER = 'Steward-Run';

/** Line in a pull request's text that says which run and attempt opened it. */
export function runMarker(run: Pick<Run, 'id' | 'attempt'>): string {
  return `<!-- steward-run: ${run.id} attempt ${run.attempt} -->`;
}

/** Trailer of a commit message that says which run wrote it. */
export function runTrailer(run: Pick<Run, 'id'>): string {
  return `${TRAILER}: ${run.id}`;
}

/** Whether a commit is one that Steward wrote. */
export function isOurCommit(message: string): boolean {
  return new RegExp(`^${TRAILER}: \\S+$`, 'm').test(message);
}
