/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import { ScopeResolver } from '../access/ScopeResolver';
import { BudgetOwners } from '../estimates/BudgetOwners';
import { ForecastStore } from '../forecast/ForecastStore';
import { CostFinder } from '../rows/CostFinder';
import { budgetNotice } from './budgetNotice';
import { budgetStanding } from './budgetStanding';
import { BudgetStore, StoredBudget } from './BudgetStore';

const PAGE = 100;

/** What a {@link BudgetWatch} works with. */
export interface BudgetWatchOptions {
  auth: AuthService;
  budgetOwners: BudgetOwners;
  budgets: BudgetStore;
  catalog: CatalogService;
  clock: () => Date;
  costs: CostFinder;
  forecasts: ForecastStore;
  logger: LoggerService;
  notices: NoticeStore;
  scopes: ScopeResolver;
}

/** Has owners told of budgets that are exceeded, or will be. */
export class BudgetWatch {
  readonly #options: BudgetWatchOptions;

  constructor(options: BudgetWatchOptions) {
    this.#options = options;
  }

  /** Looks at all budgets; one that cannot be looked at is named in the log. */
  async look(signal: AbortSignal): Promise<void> {
    const { budgets, logger } = this.#options;
    let cursor: string | undefined;
    do {
      const page = await budgets.list({ limit: PAGE, cursor });
      for (const budget of page.items) {
        signal.throwIfAborted();
        await this.#lookAt(budget).catch(error =>
          logger.warn(
            `The budget ${budget.id} of ${
              budget.scope
            } was not looked at: ${stringifyError(error)}`,
          ),
        );
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  async #lookAt(budget: StoredBudget): Promise<void> {
    const { auth, clock, costs, forecasts, notices, scopes } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const today = clock().toISOString().slice(0, 10);
    const [kept] = await forecasts.find([budget.scope], today.slice(0, 7));
    const filter = {
      ...(await scopes.resolve(budget.scope, credentials)),
      visible: undefined,
    };
    const standing = await costs.inSnapshot(snapshot =>
      budgetStanding(snapshot, {
        budget,
        filter,
        forecast: kept?.forecast,
        today,
      }),
    );
    const notice = budgetNotice(standing, await this.#readersOf(budget.scope));
    if (notice) {
      await notices.add([notice]);
    }
  }

  /** The team itself or the owners of the entity, and who approves what exceeds the budget. */
  async #readersOf(
    scope: string,
  ): Promise<{ title: string; recipients: string[] }> {
    const { auth, budgetOwners, catalog } = this.#options;
    const approver = await budgetOwners.ownerOf(scope);
    const approvers = approver ? [approver] : [];
    if (scope === 'organization') {
      return { title: 'the organization', recipients: approvers };
    }
    const entity = await catalog.getEntityByRef(scope, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    const owners = (entity?.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef);
    const isTeam = entity?.kind.toLowerCase() === 'group';
    return {
      title: entity?.metadata.title ?? entity?.metadata.name ?? scope,
      recipients: [...(isTeam ? [scope] : owners), ...approvers],
    };
  }
}
