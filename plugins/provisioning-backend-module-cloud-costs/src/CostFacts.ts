/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  Budget,
  CostSummary,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsService } from '@steward/backstage-plugin-cloud-costs-node';
import { accountRef } from '@steward/backstage-plugin-provisioning-common';
import {
  FactProvider,
  FactRequest,
} from '@steward/backstage-plugin-provisioning-node';

/** What {@link CostFacts} work with. */
export interface CostFactsOptions {
  auth: AuthService;
  costs: CloudCostsService;
}

/** A plan that changes more entities is not looked at. */
const MAX_ENTITIES = 50;

/** From good to bad. */
const BUDGET_STATES: readonly Budget['state'][] = [
  'within',
  'fast',
  'at-risk',
  'exceeded',
];

/**
 * What the account that a request is about costs. Without an account, the sum
 * of the entities that the plan changes. The budgets are theirs and those of
 * the owners; the worst counts.
 */
export class CostFacts implements FactProvider {
  readonly name = 'Cloud costs';
  readonly facts = [
    'cost.monthToDate',
    'cost.forecast',
    'cost.currency',
    'cost.budgetState',
    'cost.budgetUtilization',
  ];
  readonly #options: CostFactsOptions;

  constructor(options: CostFactsOptions) {
    this.#options = options;
  }

  /** @throws InputError when the plan changes more than 50 entities. */
  async factsOf(
    { target, entityRefs, owners }: FactRequest,
    signal: AbortSignal,
  ): Promise<Record<string, JsonValue>> {
    const subjects = target.accountId
      ? [accountRef(target.accountId)]
      : [...new Set(entityRefs)];
    if (subjects.length > MAX_ENTITIES) {
      throw new InputError(
        `The plan changes ${subjects.length} entities, and costs of at most ${MAX_ENTITIES} are added up`,
      );
    }
    const [own, ofOwners] = await Promise.all([
      this.#summariesOf(subjects, signal),
      this.#summariesOf(
        owners.filter(owner => !subjects.includes(owner)),
        signal,
      ),
    ]);
    return {
      ...costFacts(own),
      ...budgetFacts([...own, ...ofOwners].flatMap(({ budgets }) => budgets)),
    };
  }

  async #summariesOf(
    scopes: readonly string[],
    signal: AbortSignal,
  ): Promise<CostSummary[]> {
    const { auth, costs } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    return Promise.all(
      scopes.map(scope => costs.summaryOf(scope, { credentials, signal })),
    );
  }
}

/** Nothing of several currencies, which cannot be added up. */
function costFacts(
  summaries: readonly CostSummary[],
): Record<string, JsonValue> {
  const currencies = new Set(
    summaries.flatMap(({ currency, otherCurrencies }) => [
      ...(currency === null ? [] : [currency]),
      ...otherCurrencies.map(other => other.currency),
    ]),
  );
  const [currency] = currencies;
  if (!currency || currencies.size > 1) {
    return {};
  }
  const costing = summaries.filter(one => one.currency !== null);
  const forecasts = costing.flatMap(({ forecast }) => forecast ?? []);
  return {
    'cost.currency': currency,
    'cost.monthToDate': Number(
      sumAmounts(costing.map(({ monthToDate }) => monthToDate.effective)),
    ),
    ...(forecasts.length === costing.length && {
      'cost.forecast': Number(
        sumAmounts(forecasts.map(({ monthEnd }) => monthEnd)),
      ),
    }),
  };
}

function budgetFacts(budgets: readonly Budget[]): Record<string, JsonValue> {
  const worst = Math.max(
    -1,
    ...budgets.map(({ state }) => BUDGET_STATES.indexOf(state)),
  );
  return {
    'cost.budgetState': BUDGET_STATES[worst] ?? 'none',
    'cost.budgetUtilization': Math.max(
      0,
      ...budgets.map(({ utilization }) => Number(utilization)),
    ),
  };
}
