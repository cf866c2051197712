/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { addressesOf, EntityAddresses } from './addressesOf';
import { PlacementIndex } from './PlacementIndex';

/** How long an index is used; a push within it does not read the catalog again. */
const FRESH_MS = 60_000;

/** What {@link CatalogPlacement} needs. */
export interface CatalogPlacementOptions {
  catalog: CatalogService;
  auth: AuthService;
  clock?: () => Date;
}

/** The placement index of the catalog as it is now. */
export class CatalogPlacement {
  readonly #options: CatalogPlacementOptions;
  #current: { index: Promise<PlacementIndex>; at: number } | undefined;

  constructor(options: CatalogPlacementOptions) {
    this.#options = options;
  }

  /**
   * @param options.isNew - whether the catalog is read anew even when that was
   * done a moment ago
   * @throws what reading the catalog throws; the next call tries again.
   */
  async index({ isNew = false } = {}): Promise<PlacementIndex> {
    const now = (this.#options.clock?.() ?? new Date()).getTime();
    if (isNew || !this.#current || now - this.#current.at >= FRESH_MS) {
      const index = this.#read();
      this.#current = { index, at: now };
      index.catch(() => {
        this.#current = undefined;
      });
    }
    return this.#current.index;
  }

  async #read(): Promise<PlacementIndex> {
    const { catalog, auth } = this.#options;
    const pages = catalog.streamEntities(
      {
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'spec.type',
          'spec.clusterName',
          'spec.namespaceName',
          'spec.cluster',
          'spec.partOf',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const entities: EntityAddresses[] = [];
    for await (const page of pages) {
      entities.push(...page.map(addressesOf));
    }
    return new PlacementIndex(entities);
  }
}
