/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

/** Hands due runs out, each to one worker at a time. */
export interface RunQueue {
  /** Takes due runs that nobody else has, the longest due first. */
  claim(limit: number): Promise<Run[]>;
  /** Takes this run if it is due and nobody else has it. */
  claimOne(id: string): Promise<Run | undefined>;
  /** Says that this worker is still at it. */
  renew(ids: readonly string[]): Promise<void>;
  release(id: string): Promise<void>;
}
