/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const MOST = 10;

/** @public */
export interface CatalogDependentsOptions {
  auth: AuthService;
  catalog: CatalogService;
}

/** Finds what in the catalog would lose what it hangs on. @public */
export class CatalogDependents {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: CatalogDependentsOptions) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** In words, what an entity owns and what depends on it; nothing where it is alone. */
  async of(entityRef: string): Promise<string[]> {
    const lines = await Promise.all([
      this.#line(entityRef, 'relations.ownedBy', 'belong to'),
      this.#line(entityRef, 'relations.dependsOn', 'depend on'),
      this.#line(entityRef, 'relations.partOf', 'are part of'),
    ]);
    return lines.flat();
  }

  async #line(
    entityRef: string,
    relation: string,
    verb: string,
  ): Promise<string[]> {
    const { items, totalItems } = await this.#catalog.queryEntities(
      {
        filter: { [relation]: entityRef },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: MOST,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    if (items.length === 0) {
      return [];
    }
    const more =
      totalItems > items.length ? ` and ${totalItems - items.length} more` : '';
    const names = items.map(entity => stringifyEntityRef(entity)).join(', ');
    return [
      `${totalItems} entities of the catalog ${verb} it: ${names}${more}`,
    ];
  }
}
