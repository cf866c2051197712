/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_BUDGET, budgetsOfEntities } from './budgetsOfEntities';
import { BudgetStore } from './BudgetStore';

/** Keeps the budgets that entities name. */
export class EntityBudgets {
  readonly #auth: AuthService;
  readonly #budgets: BudgetStore;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    budgets: BudgetStore;
    catalog: CatalogService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#budgets = options.budgets;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
  }

  /** Makes the budgets equal to what the catalog says; one that cannot be read is named in the log. */
  async read(): Promise<void> {
    const pages = this.#catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_BUDGET}`]: CATALOG_FILTER_EXISTS,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      entities.push(...page);
    }
    const found = budgetsOfEntities(entities);
    for (const budget of found) {
      if ('problem' in budget) {
        this.#logger.warn(`${budget.scope}: ${budget.problem}`);
      }
    }
    await this.#budgets.replace(
      'entity',
      found.flatMap(budget => ('problem' in budget ? [] : [budget])),
    );
  }
}
