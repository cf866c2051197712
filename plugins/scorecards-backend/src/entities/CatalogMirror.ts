/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CATALOG_FACTS } from '@steward/backstage-plugin-scorecards-common';
import { FactStore } from '../facts/FactStore';
import { shortestAge } from '../facts/shortestAge';
import { CatalogPlacement } from '../findings/CatalogPlacement';
import { FindingStore } from '../findings/FindingStore';
import { EntityStore } from './EntityStore';

/** People, forms and addresses are not scored. */
const NOT_SCORED = ['location', 'template', 'user'];
const PAGE = 500;
const FULL_MS = 120_000;

/** Brings the catalog into the store of entities. */
export class CatalogMirror {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #entities: EntityStore;
  readonly #facts: FactStore;
  readonly #findings: FindingStore;
  readonly #placement: CatalogPlacement;
  readonly #clock: () => Date;
  /** What the last reading found; entities that come or go are read at once. */
  #last: { readAt: number; counts: string } | undefined;
  /** The changes of findings that were placed by the catalog as it was last read. */
  #placedReports: number | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    entities: EntityStore;
    facts: FactStore;
    findings: FindingStore;
    placement: CatalogPlacement;
    clock?: () => Date;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#entities = options.entities;
    this.#facts = options.facts;
    this.#findings = options.findings;
    this.#placement = options.placement;
    this.#clock = options.clock ?? (() => new Date());
  }

  /**
   * Reads the catalog when its number of entities changed, or two minutes after
   * the last reading: counting is cheap, reading is not.
   */
  async refresh(signal: AbortSignal): Promise<void> {
    const now = this.#clock().getTime();
    const counts = await this.#counts();
    const isRecent = this.#last && now - this.#last.readAt < FULL_MS;
    if (isRecent && this.#last?.counts === counts) {
      return;
    }
    await this.run(signal);
    this.#last = { readAt: now, counts };
  }

  async #counts(): Promise<string> {
    const { facets } = await this.#catalog.getEntityFacets(
      { facets: ['kind'] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return JSON.stringify(
      facets.kind.map(({ value, count }) => [value, count]).sort(),
    );
  }

  /**
   * Reads all of the catalog. What is not in it any more is forgotten, but only
   * when it was read to its end.
   */
  async run(signal: AbortSignal): Promise<void> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const seen = new Set<string>();
    let changed = 0;
    for await (const page of this.#catalog.streamEntities(
      { pageSize: PAGE },
      { credentials },
    )) {
      signal.throwIfAborted();
      const scored = page.filter(
        ({ kind }) => !NOT_SCORED.includes(kind.toLowerCase()),
      );
      scored.forEach(entity => seen.add(stringifyEntityRef(entity)));
      changed += await this.#entities.put(scored);
    }
    changed += await this.#entities.keepOnly(seen);
    await this.#placeFindings(changed > 0);
    await this.#facts.complete('catalog', 'all', {
      lastsMs: shortestAge(CATALOG_FACTS),
      everything: true,
    });
  }

  /**
   * Finds the entities of findings anew: for entities that are new or have
   * another address, and for reports that a replica placed by an older catalog.
   */
  async #placeFindings(hasChanged: boolean): Promise<void> {
    const reports = await this.#findings.changeCount();
    if (!hasChanged && reports === this.#placedReports) {
      return;
    }
    this.#placedReports = undefined;
    const moved = await this.#findings.placeAgain(
      await this.#placement.index({ isNew: true }),
    );
    if (moved > 0) {
      await this.#entities.markDue();
    }
    this.#placedReports = reports;
  }
}
