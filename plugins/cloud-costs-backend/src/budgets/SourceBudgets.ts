/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  ReportedBudget,
  reportedBudgetSchema,
  RowMapper,
} from '@steward/backstage-plugin-cloud-costs-common';
import { BudgetSource } from '@steward/backstage-plugin-cloud-costs-node';
import { Mapping } from '../mapping/Mapping';
import { BudgetStore } from './BudgetStore';

/** Keeps the budgets that sources report. */
export class SourceBudgets {
  readonly #budgets: BudgetStore;
  readonly #sources: readonly BudgetSource[];
  readonly #mapping: Mapping;
  readonly #logger: LoggerService;

  constructor(options: {
    budgets: BudgetStore;
    sources: readonly BudgetSource[];
    mapping: Mapping;
    logger: LoggerService;
  }) {
    this.#budgets = options.budgets;
    this.#sources = options.sources;
    this.#mapping = options.mapping;
    this.#logger = options.logger;
  }

  /**
   * Makes the budgets equal to what the sources say. While one of them fails,
   * all stay as they are.
   */
  async read(): Promise<void> {
    const reported: ReportedBudget[] = [];
    for (const source of this.#sources) {
      try {
        const found = await source.budgets();
        reported.push(...found.map(one => reportedBudgetSchema.parse(one)));
      } catch (error) {
        this.#logger.warn(
          `The budgets of ${source.id} were not read: ${stringifyError(error)}`,
        );
        return;
      }
    }
    const { mapper } = await this.#mapping.snapshot();
    const byKey = new Map<string, ReportedBudget & { scope: string }>();
    for (const budget of reported.sort(byName)) {
      const scope = scopeOf(budget, mapper);
      if (scope === '') {
        this.#logger.debug(
          `The budget ${budget.name} is for costs of nobody in the catalog`,
        );
      } else {
        const key = `${scope} ${budget.period} ${budget.currency}`;
        byKey.set(key, byKey.get(key) ?? { ...budget, scope });
      }
    }
    await this.#budgets.replace(
      'source',
      [...byKey.values()].map(({ scope, period, currency, amount }) => ({
        scope,
        period,
        currency,
        amount,
      })),
    );
  }
}

/** Of two with one scope, period and currency the first by name counts. */
function byName(a: ReportedBudget, b: ReportedBudget): number {
  return a.name < b.name ? -1 : 1;
}

/** Whose costs a budget is for; empty when the catalog does not say. */
function scopeOf({ account, tags }: ReportedBudget, mapper: RowMapper): string {
  if (account === undefined && tags === undefined) {
    return 'organization';
  }
  const { entity, team } = mapper.placeOf({
    account: account ?? '',
    service: '',
    region: '',
    category: 'Usage',
    recordType: '',
    resource: '',
    tags: tags ?? {},
  });
  return entity || team;
}
