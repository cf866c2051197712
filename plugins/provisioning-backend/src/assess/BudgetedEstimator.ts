/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostEstimate,
  groupRef,
  PayerBudget,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  CostRequest,
} from '@steward/backstage-plugin-provisioning-node';
import { Budget } from '../config/ProvisioningConfig';

export interface BudgetedEstimatorOptions {
  estimator: CostEstimator;
  /** By team: a name or an entity ref, in any case. For an estimator without budgets of its own. */
  budgets: Record<string, Budget>;
  /** What the requests that a payer pays and that are approved or waiting add up to a month. */
  committedOf: (payer: string, currency: string) => Promise<number>;
  /** The same of requests that an estimator with budgets does not know yet. */
  unreportedOf: (payer: string, currency: string) => Promise<number>;
}

/** Adds to an estimate what those who pay may spend and what is left of it. */
export class BudgetedEstimator {
  readonly #options: BudgetedEstimatorOptions;
  readonly #budgets: Map<string, Budget>;

  constructor(options: BudgetedEstimatorOptions) {
    this.#options = options;
    this.#budgets = new Map(
      Object.entries(options.budgets).map(([team, budget]) => [
        groupRef(team),
        budget,
      ]),
    );
  }

  /** Each payer that has a budget is held against it. */
  async estimate(request: CostRequest): Promise<CostEstimate> {
    const { payers } = request;
    const estimate = await this.#options.estimator.estimate(request);
    const { delta, unpriced, budgets: known } = estimate;
    // An estimator that knows of budgets knows better.
    if (known) {
      return {
        ...estimate,
        payers: [...payers],
        budgets: await Promise.all(
          known.map(budget => this.#withWaiting(budget, delta)),
        ),
      };
    }
    const budgets: PayerBudget[] = [];
    const foreign: string[] = [];
    for (const payer of payers) {
      const budget = this.#budgets.get(payer);
      if (budget) {
        budgets.push(await this.#spent(payer, budget, delta));
      }
      if (budget && delta && delta.currency !== budget.currency) {
        foreign.push(
          `The budget is in ${budget.currency}, the prices are in ${delta.currency}`,
        );
      }
    }
    return {
      ...estimate,
      unpriced: [...new Set([...unpriced, ...foreign])],
      payers: [...payers],
      ...(budgets.length > 0 && { budgets }),
    };
  }

  /** What is approved or waiting will be spent too. */
  async #withWaiting(
    budget: PayerBudget,
    delta: CostEstimate['delta'],
  ): Promise<PayerBudget> {
    const { payer, headroom } = budget;
    const { currency } = headroom;
    const waiting = await this.#options.unreportedOf(payer, currency);
    return withHeadroom(budget, Number(headroom.amount) - waiting, delta);
  }

  async #spent(
    payer: string,
    { monthly: amount, currency, owner }: Budget,
    delta: CostEstimate['delta'],
  ): Promise<PayerBudget> {
    const { committedOf } = this.#options;
    const headroom = Number(amount) - (await committedOf(payer, currency));
    const monthly = { amount, currency };
    return withHeadroom({ payer, owner, monthly }, headroom, delta);
  }
}

function withHeadroom(
  budget: Pick<PayerBudget, 'payer' | 'owner' | 'monthly'>,
  headroom: number,
  delta: CostEstimate['delta'],
): PayerBudget {
  const { payer, owner, monthly } = budget;
  const { currency } = monthly;
  const more = delta?.currency === currency ? Number(delta.amount) : 0;
  return {
    payer,
    ...(owner && { owner }),
    monthly,
    headroom: { amount: headroom.toFixed(2), currency },
    exceeded: more > 0 && more > headroom,
  };
}
