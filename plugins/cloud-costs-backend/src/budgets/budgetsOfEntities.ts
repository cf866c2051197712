/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { BudgetPeriod } from '@steward/backstage-plugin-cloud-costs-common';

/** The budget of an entity, such as `500 USD a month`. */
export const ANNOTATION_BUDGET = 'steward.dev/budget';

const BUDGET =
  /^(\d{1,10}(?:\.\d{1,10})?) ([A-Z]{3}) (?:a|per|each) (month|quarter|year)$/;

/** A budget that an entity names, or what is wrong with it. */
export type EntityBudget =
  | { scope: string; period: BudgetPeriod; currency: string; amount: string }
  | { scope: string; problem: string };

/** Reads the budgets that entities name. */
export function budgetsOfEntities(entities: readonly Entity[]): EntityBudget[] {
  return entities.flatMap(entity => {
    const text = entity.metadata.annotations?.[ANNOTATION_BUDGET]?.trim();
    if (!text) {
      return [];
    }
    const scope = stringifyEntityRef(entity);
    const [, amount, currency, period] = BUDGET.exec(text) ?? [];
    return [
      amount && Number(amount) > 0
        ? { scope, amount, currency, period: period as BudgetPeriod }
        : {
            scope,
            problem: `${ANNOTATION_BUDGET} = "${text}" is not a budget. Write an amount, a currency and a period, such as "500 USD a month".`,
          },
    ];
  });
}
