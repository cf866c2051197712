/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { GitSourceContext } from '../repository/GitSourceOptions';

interface Source {
  listShards(): Promise<EstateShard[]>;
  readShard(
    shard: EstateShard,
    context: GitSourceContext,
  ): Promise<ShardReading>;
}

/** Reads a source's only shard again and again, keeping memory and last known good between. */
export class SyncedShard {
  readonly context: GitSourceContext;
  readonly #source: Source;
  #previous: EstateRecord[] = [];

  constructor(source: Source) {
    this.#source = source;
    const memory = new Map<string, string>();
    this.context = {
      signal: new AbortController().signal,
      previous: async () => this.#previous,
      memory: {
        get: async <T>(key: string) => {
          const text = memory.get(key);
          return text === undefined ? undefined : (JSON.parse(text) as T);
        },
        set: async (key, value) => {
          memory.set(key, JSON.stringify(value));
        },
      },
    };
  }

  async read(): Promise<ShardReading> {
    const [shard] = await this.#source.listShards();
    const reading = await this.#source.readShard(shard, this.context);
    if (reading.outcome === 'complete') {
      this.#previous = reading.records;
    }
    return reading;
  }
}
