/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostEstimate } from '@steward/backstage-plugin-provisioning-common';
import { CostEstimator } from '@steward/backstage-plugin-provisioning-node';
import { Budget } from '../config/ProvisioningConfig';

/** Adds to an estimate what the team may spend and what is left of it. */
export class BudgetedEstimator implements CostEstimator {
  static create(options: {
    estimator: CostEstimator;
    budgets: Record<string, Budget>;
    /** What the team's requests that are approved or waiting add up to a month. */
    committedOf: (team: string, currency: string) => Promise<number>;
  }): BudgetedEstimator {
    return new BudgetedEstimator(options);
  }

  readonly #options: Parameters<typeof BudgetedEstimator.create>[0];

  private constructor(options: Parameters<typeof BudgetedEstimator.create>[0]) {
    this.#options = options;
  }

  async estimate(
    request: Parameters<CostEstimator['estimate']>[0],
  ): Promise<CostEstimate> {
    const { estimator, budgets, committedOf } = this.#options;
    const estimate = await estimator.estimate(request);
    const { team } = request.target;
    const budget =
      team && Object.hasOwn(budgets, team) ? budgets[team] : undefined;
    // An estimator that knows of budgets knows better.
    if (estimate.budget || !team || !budget) {
      return estimate;
    }
    const { monthly: amount, currency, owner } = budget;
    const headroom = Number(amount) - (await committedOf(team, currency));
    const { delta } = estimate;
    const comparable = delta?.currency === currency ? Number(delta.amount) : 0;
    return {
      ...estimate,
      ...(delta &&
        delta.currency !== currency && {
          unpriced: [
            ...estimate.unpriced,
            `The budget is in ${currency}, the prices are in ${delta.currency}`,
          ],
        }),
      budget: {
        owner,
        monthly: { amount, currency },
        headroom: { amount: headroom.toFixed(2), currency },
        exceeded: comparable > 0 && comparable > headroom,
      },
    };
  }
}
