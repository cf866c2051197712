/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Page, PendingRemoval } from '@steward/backstage-plugin-estate-common';

/** Removals that wait. */
export interface RemovalStore {
  ofShards(shardIds: string[]): Promise<Map<string, PendingRemoval[]>>;
  byKeys(keys: string[]): Promise<PendingRemoval[]>;
  all(): Promise<PendingRemoval[]>;
  /** Longest missed first. */
  page(options: {
    limit: number;
    cursor?: string;
  }): Promise<Page<PendingRemoval>>;
  count(): Promise<number>;
  decide(
    keys: string[],
    decision: 'release' | 'keep',
    decidedBy: string,
  ): Promise<void>;
  /** Notes why each is held back. */
  setReasons(removals: PendingRemoval[]): Promise<void>;
}
