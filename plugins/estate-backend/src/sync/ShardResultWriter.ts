/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { ShardResult } from '../database/saveShardResults';
import { ShardStore } from '../database/ShardStore';

const GROUP_SIZE = 200;
const GROUP_AGE_MS = 2_000;

/**
 * Stores shard results in groups, each group in one transaction: thousands of
 * small shards cost few transactions, and a crash loses at most one group,
 * which is then simply read again.
 */
export class ShardResultWriter {
  static create(options: {
    store: ShardStore;
    fence: (transaction: Knex.Transaction) => Promise<void>;
    clock: () => Date;
  }): ShardResultWriter {
    return new ShardResultWriter(options);
  }

  readonly #options: Parameters<typeof ShardResultWriter.create>[0];
  #waiting: ShardResult[] = [];
  #oldestAt = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(options: Parameters<typeof ShardResultWriter.create>[0]) {
    this.#options = options;
  }

  async add(result: ShardResult): Promise<void> {
    const now = this.#options.clock().getTime();
    if (this.#waiting.length === 0) {
      this.#oldestAt = now;
    }
    this.#waiting.push(result);
    if (
      this.#waiting.length >= GROUP_SIZE ||
      now - this.#oldestAt >= GROUP_AGE_MS
    ) {
      await this.flush();
    }
  }

  /** Stores what waits; one group at a time. */
  async flush(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(async () => {
      if (group.length > 0) {
        const { store, fence, clock } = this.#options;
        await store.saveResults(group, fence, clock());
      }
    });
    await this.#writing;
  }
}
