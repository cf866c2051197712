/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ListTagsForResourceCommand,
  OrganizationsClient,
  TargetNotFoundException,
} from '@aws-sdk/client-organizations';
import { listAll } from '@steward/backstage-plugin-aws-access-node';
import { SourceMemory } from '@steward/backstage-plugin-estate-node';
import pLimit from 'p-limit';
import { toTags } from '../../records';

interface CachedTags {
  tags: Record<string, string>;
  /** Milliseconds since 1970. */
  readAt: number;
}

const MEMORY_KEY = 'tags';
const CONCURRENCY = 8;

/**
 * Reads tags resource by resource, which costs a call each, and remembers
 * them. The first read takes all; later ones take the new ones, those that an
 * event named, and a few of the oldest.
 */
export class CachedTagReader {
  static async create(options: {
    client: OrganizationsClient;
    memory: SourceMemory;
  }): Promise<CachedTagReader> {
    const cached = await options.memory.get<Record<string, CachedTags>>(
      MEMORY_KEY,
    );
    return new CachedTagReader(
      options.client,
      options.memory,
      new Map(Object.entries(cached ?? {})),
    );
  }

  readonly #client: OrganizationsClient;
  readonly #memory: SourceMemory;
  readonly #cached: Map<string, CachedTags>;

  private constructor(
    client: OrganizationsClient,
    memory: SourceMemory,
    cached: Map<string, CachedTags>,
  ) {
    this.#client = client;
    this.#memory = memory;
    this.#cached = cached;
  }

  /** Reads one resource now. */
  async readNow(id: string): Promise<Record<string, string>> {
    const tags = await this.#fetch(id);
    this.#cached.set(id, { tags, readAt: Date.now() });
    return tags;
  }

  /** Forgets everything else, so that what was removed is not kept for ever. */
  keepOnly(ids: Iterable<string>): void {
    const kept = new Set(ids);
    for (const id of this.#cached.keys()) {
      if (!kept.has(id)) this.#cached.delete(id);
    }
  }

  /** What is remembered, fresh or not. */
  known(id: string): Record<string, string> | undefined {
    return this.#cached.get(id)?.tags;
  }

  /**
   * Brings the remembered tags of these resources up to date as far as this
   * read goes. What was read is remembered even when a later call fails, so
   * that the next read goes on from there.
   */
  async refresh(
    ids: string[],
    options: { oldest: number; first: ReadonlySet<string> },
  ): Promise<void> {
    const missing = ids.filter(
      id => !this.#cached.has(id) || options.first.has(id),
    );
    const oldest = ids
      .filter(id => this.#cached.has(id))
      .sort((a, b) => this.#readAt(a) - this.#readAt(b))
      .slice(0, options.oldest);
    const due = [...new Set([...missing, ...oldest])];
    const limit = pLimit(CONCURRENCY);
    let failed = false;
    try {
      await Promise.all(
        due.map(id =>
          limit(async () => {
            if (failed) return;
            try {
              await this.readNow(id);
            } catch (error) {
              failed = true;
              throw error;
            }
          }),
        ),
      );
    } finally {
      await this.#memory.set(MEMORY_KEY, Object.fromEntries(this.#cached));
    }
  }

  #readAt(id: string): number {
    return this.#cached.get(id)?.readAt ?? 0;
  }

  async #fetch(id: string): Promise<Record<string, string>> {
    try {
      const tags = await listAll({
        request: (NextToken?: string) =>
          this.#client.send(
            new ListTagsForResourceCommand({ ResourceId: id, NextToken }),
          ),
        items: page => page.Tags,
        nextToken: page => page.NextToken,
      });
      return toTags(tags.map(tag => [tag.Key, tag.Value] as const));
    } catch (error) {
      if (error instanceof TargetNotFoundException) return {};
      throw error;
    }
  }
}
