/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import {
  FactDeclaration,
  FactValue,
} from '@steward/backstage-plugin-scorecards-common';
import { CollectedPage, FactCollector } from './FactCollector';

const PAGE = 500;

/** What {@link CatalogFactCollector} needs. @public */
export interface CatalogFactCollectorOptions<Known> {
  auth: AuthService;
  catalog: Pick<CatalogService, 'queryEntities'>;
  id: string;
  facts: FactDeclaration[];
  every: HumanDuration;
  /** Entities that have the facts, also where there is nothing to tell of them. */
  filter: EntityFilterQuery;
  /** Reads what the facts of all entities are made of. */
  read(call: {
    credentials: BackstageCredentials;
    signal: AbortSignal;
    now: Date;
  }): Promise<Known>;
  factsOf(entity: Entity, known: Known, now: Date): Record<string, FactValue>;
  clock?: () => Date;
}

/**
 * Collects facts of what the catalog has, a page of entities at a time, out of
 * something that is read once for all of them: so that an entity of which there
 * is nothing to tell has a count of 0, and not none.
 *
 * @public
 */
export class CatalogFactCollector<Known> implements FactCollector {
  readonly #options: CatalogFactCollectorOptions<Known>;
  readonly #clock: () => Date;
  /** What was read for the collection that is under way. */
  #known: Known | undefined;

  constructor(options: CatalogFactCollectorOptions<Known>) {
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
  }

  get id(): string {
    return this.#options.id;
  }

  get facts(): FactDeclaration[] {
    return this.#options.facts;
  }

  get every(): HumanDuration {
    return this.#options.every;
  }

  async collect({
    cursor,
    signal,
  }: {
    cursor?: string;
    signal: AbortSignal;
  }): Promise<CollectedPage> {
    const { auth, catalog, factsOf, filter, read } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const now = this.#clock();
    // Another process may have begun the collection that goes on here.
    const known =
      (cursor === undefined ? undefined : this.#known) ??
      (await read({ credentials, signal, now }));
    const { items, pageInfo } = await catalog.queryEntities(
      cursor === undefined ? { filter, limit: PAGE } : { cursor, limit: PAGE },
      { credentials },
    );
    const { nextCursor } = pageInfo;
    this.#known = nextCursor === undefined ? undefined : known;
    return {
      items: items.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        facts: factsOf(entity, known, now),
      })),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }
}
