/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Who approves what exceeds the budget of an entity, such as `group:default/finance`. */
const ANNOTATION_BUDGET_OWNER = 'steward.dev/budget-owner';

/** Says who approves what exceeds a budget: whom the entity names, or the configuration. */
export class BudgetOwners {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #configured: string | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** `cloudCosts.budgetOwner`. */
    configured?: string;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#configured = options.configured;
  }

  async ownerOf(scope: string): Promise<string | undefined> {
    if (scope === 'organization') {
      return this.#configured;
    }
    const entity = await this.#catalog.getEntityByRef(scope, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    const named =
      entity?.metadata.annotations?.[ANNOTATION_BUDGET_OWNER]?.trim();
    return (named && refOf(named)) || this.#configured;
  }
}

/** As the catalog writes it; undefined for text that is not a ref. */
function refOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
