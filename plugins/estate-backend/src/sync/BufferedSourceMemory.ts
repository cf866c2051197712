/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMemory } from '@steward/backstage-plugin-estate-node';
import { MemoryStore, RememberedValue } from '../database/MemoryStore';

/**
 * A source's memory during a sync: loaded at first use, written in batches, so
 * that thousands of shards cost a few statements.
 */
export class BufferedSourceMemory implements SourceMemory {
  static create(options: {
    store: MemoryStore;
    source: string;
    clock: () => Date;
  }): BufferedSourceMemory {
    return new BufferedSourceMemory(
      options.store,
      options.source,
      options.clock,
    );
  }

  readonly #store: MemoryStore;
  readonly #source: string;
  readonly #clock: () => Date;
  #values: Promise<Map<string, RememberedValue>> | undefined;
  #unwritten = new Map<string, RememberedValue>();

  private constructor(store: MemoryStore, source: string, clock: () => Date) {
    this.#store = store;
    this.#source = source;
    this.#clock = clock;
  }

  async get<T>(
    key: string,
    options?: { maxAgeMs?: number },
  ): Promise<T | undefined> {
    const remembered = (await this.#load()).get(key);
    if (!remembered) {
      return undefined;
    }
    const age = this.#clock().getTime() - Date.parse(remembered.storedAt);
    return options?.maxAgeMs !== undefined && age > options.maxAgeMs
      ? undefined
      : (remembered.value as T);
  }

  async set<T>(key: string, value: T): Promise<void> {
    const remembered = { value, storedAt: this.#clock().toISOString() };
    (await this.#load()).set(key, remembered);
    this.#unwritten.set(key, remembered);
  }

  /** Writes what was set since. */
  async flush(): Promise<void> {
    const unwritten = this.#unwritten;
    if (unwritten.size > 0) {
      this.#unwritten = new Map();
      await this.#store.save(this.#source, unwritten);
    }
  }

  #load(): Promise<Map<string, RememberedValue>> {
    this.#values ??= this.#store.load(this.#source);
    return this.#values;
  }
}
