/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Page,
  QuarantinedRecord,
} from '@steward/backstage-plugin-estate-common';

/** A record in quarantine, with where and since when. */
export interface QuarantineItem extends QuarantinedRecord {
  shardId: string;
  /** ISO 8601, UTC. */
  firstSeenAt: string;
  /** ISO 8601, UTC. */
  lastSeenAt: string;
}

/** Records that no entity can be made of. */
export interface QuarantineStore {
  /** Longest there first. */
  page(options: {
    limit: number;
    cursor?: string;
  }): Promise<Page<QuarantineItem>>;
  count(): Promise<number>;
  /** Replaces what composing set aside. */
  replaceComposed(
    quarantined: (QuarantinedRecord & { shardId: string })[],
    now: Date,
  ): Promise<void>;
}
