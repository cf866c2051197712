/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PendingRemoval,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { SnapshotChange } from '../database/EntityStore';
import { ShardCounts } from '../database/ShardStore';

/** Is told what a sync does: audit, metrics, events. */
export interface SyncObserver {
  syncStarted(sync: SyncReport): Promise<void>;
  syncEnded(
    sync: SyncReport,
    end: { state: SyncReport['state']; error?: Error } & Pick<
      SyncReport,
      'result' | 'messages'
    >,
    counts: ShardCounts | undefined,
  ): Promise<void>;
  removalsReleased(syncId: string, released: PendingRemoval[]): Promise<void>;
  snapshotComposed(change: SnapshotChange): Promise<void>;
}
