/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ShardSpending,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { StoredShard } from '../database/shardRows';

const MAX_MESSAGES = 50;

/** Adds up what a sync reads and spends. */
export class SyncTally {
  static create(): SyncTally {
    return new SyncTally();
  }

  readonly outcomes: Record<string, number> = {};
  readonly spending: ShardSpending = {
    calls: 0,
    throttles: 0,
    retries: 0,
    paidCalls: 0,
    assumeRoles: 0,
  };
  readonly progress: SyncReport['progress'] = {
    shardsTotal: 0,
    shardsDone: 0,
  };
  readonly #messages: string[] = [];
  readonly #stale = new Map<string, { count: number; example: string }>();

  private constructor() {}

  plan(shards: number, skipped: number): void {
    this.progress.shardsTotal += shards;
    if (skipped > 0) {
      this.outcomes.skipped = (this.outcomes.skipped ?? 0) + skipped;
    }
  }

  shardDone(shard: StoredShard): void {
    this.progress.shardsDone += 1;
    const outcome = shard.outcome ?? 'partial';
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    this.spend(shard.spending);
    if (outcome !== 'complete' && !shard.retired) {
      const kind = `${shard.source}: ${outcome}`;
      const earlier = this.#stale.get(kind);
      this.#stale.set(kind, {
        count: (earlier?.count ?? 0) + 1,
        example:
          earlier?.example ??
          `${shard.id}: ${shard.problem?.message ?? outcome}`,
      });
    }
  }

  spend(spending: ShardSpending): void {
    this.spending.calls += spending.calls;
    this.spending.throttles += spending.throttles;
    this.spending.retries += spending.retries;
    this.spending.paidCalls += spending.paidCalls;
    this.spending.assumeRoles += spending.assumeRoles;
  }

  say(message: string): void {
    this.#messages.push(message);
  }

  messages(): string[] {
    const stale = [...this.#stale]
      .sort()
      .map(
        ([kind, { count, example }]) =>
          `${kind}: ${count} ${
            count === 1 ? 'shard keeps' : 'shards keep'
          } the last known good, e.g. ${example}`,
      );
    return [...this.#messages, ...stale].slice(0, MAX_MESSAGES);
  }
}
