/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_CHILD_OF, RELATION_PART_OF } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  addMonths,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ScopeFilter, ScopeResolver } from '../access/ScopeResolver';
import { CostFinder } from '../rows/CostFinder';

const UP = [RELATION_CHILD_OF, RELATION_PART_OF];
/** How many levels of parents have a forecast of their own. */
const MAX_DEPTH = 4;

/** Says what has a forecast: everything, and each team and entity with cost, with those that they are part of. */
export class ForecastScopes {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #costs: CostFinder;
  readonly #scopes: ScopeResolver;
  readonly #clock: () => Date;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    costs: CostFinder;
    scopes: ScopeResolver;
    clock: () => Date;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#costs = options.costs;
    this.#scopes = options.scopes;
    this.#clock = options.clock;
  }

  async list(): Promise<{ scope: string; filter: ScopeFilter }[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found: { scope: string; filter: ScopeFilter }[] = [
      { scope: 'organization', filter: {} },
    ];
    for (const scope of await this.#withAbove(await this.#withCost())) {
      try {
        const filter = await this.#scopes.resolve(scope, credentials);
        found.push({ scope, filter });
      } catch (error) {
        if (!(error instanceof NotFoundError)) {
          throw error;
        }
        // A rule names an entity that the catalog does not have: no page asks for it.
      }
    }
    return found;
  }

  /** Teams and entities with cost this month, or in the one before it while it has just begun. */
  async #withCost(): Promise<string[]> {
    const today = this.#clock().toISOString().slice(0, 10);
    const window = { from: `${addMonths(monthOf(today), -1)}-01`, to: today };
    return this.#costs.inSnapshot(async snapshot => {
      const filter = { visible: undefined };
      const teams = await snapshot.totals({
        window,
        filter,
        groupBy: ['team'],
      });
      const entities = await snapshot.totals({
        window,
        filter,
        groupBy: ['entity'],
      });
      return [
        ...new Set([...teams, ...entities].map(({ keys }) => keys[0])),
      ].filter(ref => ref !== '');
    });
  }

  async #withAbove(refs: string[]): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Set(refs);
    let level = refs;
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: level, fields: ['relations'] },
        { credentials },
      );
      level = [
        ...new Set(
          items
            .flatMap(entity => entity?.relations ?? [])
            .filter(({ type }) => UP.includes(type))
            .map(({ targetRef }) => targetRef),
        ),
      ].filter(ref => !found.has(ref));
      level.forEach(ref => found.add(ref));
    }
    return [...found];
  }
}
