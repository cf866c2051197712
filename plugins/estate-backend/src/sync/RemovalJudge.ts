/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  decideRemovals,
  PendingRemoval,
  RemovalGuard,
  StoredRecord,
  tombstoneOf,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import { EstateStores } from '../database/EstateStores';

/** Judges all pending removals of the estate together and carries out those that pass. */
export class RemovalJudge {
  static create(options: {
    stores: EstateStores;
    guard: RemovalGuard;
    clock: () => Date;
  }): RemovalJudge {
    return new RemovalJudge(options.stores, options.guard, options.clock);
  }

  readonly #stores: EstateStores;
  readonly #guard: RemovalGuard;
  readonly #clock: () => Date;

  private constructor(
    stores: EstateStores,
    guard: RemovalGuard,
    clock: () => Date,
  ) {
    this.#stores = stores;
    this.#guard = guard;
    this.#clock = clock;
  }

  /** After a sync: releases what may go and notes why the rest stays. */
  async judge(): Promise<{ released: PendingRemoval[]; heldBack: number }> {
    const { removals, records } = this.#stores;
    const pending = await removals.all();
    if (pending.length === 0) {
      return { released: [], heldBack: 0 };
    }
    const verdict = decideRemovals({
      pending,
      counts: await records.liveCounts(),
      guard: this.#guard,
      now: this.#clock(),
    });
    await removals.setReasons(verdict.hold);
    await this.release(verdict.release);
    return { released: verdict.release, heldBack: verdict.hold.length };
  }

  /** Removes the records, leaving a tombstone of an account. */
  async release(removals: PendingRemoval[]): Promise<void> {
    if (removals.length === 0) {
      return;
    }
    const stored = await this.#stores.records.ofShards([
      ...new Set(removals.map(removal => removal.shardId)),
    ]);
    await this.#stores.records.applyReleases(
      removals.map(({ shardId, key }) => {
        const record = (stored.get(shardId) ?? []).find(
          candidate => recordKey(candidate.record) === key,
        );
        return { shardId, key, tombstone: record && this.#tombstone(record) };
      }),
    );
  }

  #tombstone(record: StoredRecord): StoredRecord | undefined {
    return tombstoneOf(record, this.#guard, this.#clock());
  }
}
