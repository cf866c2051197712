/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';

const REMEMBERED_MS = 30_000;
const PAGE = 1000;

/** Which entities somebody may see, as the catalog has it; half a minute old at most. */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #known = new LRUCache<string, Promise<string[]>>({
    max: 200,
    ttl: REMEMBERED_MS,
  });

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /**
   * The refs of the entities that somebody may see.
   *
   * @param name - who it is, as far as what they may see depends on it
   */
  of(name: string, credentials: BackstageCredentials): Promise<string[]> {
    const known = this.#known.get(name);
    if (known) {
      return known;
    }
    const reading = this.#read(credentials);
    this.#known.set(name, reading);
    reading.catch(() => this.#known.delete(name));
    return reading;
  }

  async #read(credentials: BackstageCredentials): Promise<string[]> {
    const refs: string[] = [];
    for await (const page of this.#catalog.streamEntities(
      {
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: PAGE,
      },
      { credentials },
    )) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
