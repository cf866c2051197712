/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import {
  Estimate,
  EstimateBudget,
  estimateCost,
  SHIPPED_PRICES,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsService } from '@steward/backstage-plugin-cloud-costs-node';
import {
  accountRef,
  CostEstimate,
  CostOutcome,
  PayerBudget,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import {
  costEstimateOf,
  CostEstimator,
  CostRequest,
  estimateResourceOf,
  quoted,
} from '@steward/backstage-plugin-provisioning-node';
import { runEstimateReportOf } from './runEstimateReportOf';

const TIMEOUT_MS = 5_000;

/** What {@link CloudCostsEstimator} works with. */
export interface CloudCostsEstimatorOptions {
  auth: AuthService;
  costs: CloudCostsService;
  logger: LoggerService;
}

/**
 * Asks cloud costs what a request costs. While it cannot be asked, the prices
 * that Steward comes with stand in, and people decide on what may exceed a
 * budget.
 */
export class CloudCostsEstimator implements CostEstimator {
  readonly #options: CloudCostsEstimatorOptions;

  constructor(options: CloudCostsEstimatorOptions) {
    this.#options = options;
  }

  async estimate(request: CostRequest): Promise<CostEstimate> {
    const { costs, logger } = this.#options;
    const { kind, target, payers } = request;
    const resources = request.resources.map(estimateResourceOf);
    const account = target.accountId ? [accountRef(target.accountId)] : [];
    try {
      const estimate = await costs.estimate(
        { template: kind, resources, payers: [...payers, ...account] },
        await this.#call(),
      );
      return withBudgets(estimate);
    } catch (error) {
      logger.warn(
        `Cloud costs did not estimate ${kind} of ${
          target.name
        }: ${stringifyError(error)}`,
      );
      return {
        ...costEstimateOf(
          estimateCost({ resources, tables: [SHIPPED_PRICES] }),
        ),
        budgets: [],
        budgetProblem: `The budgets are unknown, as cloud costs did not answer: ${quoted(
          toError(error).message,
        )}`,
      };
    }
  }

  /** @throws ResponseError when it was not kept. */
  async runSucceeded(run: Run): Promise<void> {
    const report = runEstimateReportOf(run);
    if (report) {
      await this.#options.costs.reportRunEstimate(
        run.id,
        report,
        await this.#call(),
      );
    }
  }

  /** @throws ResponseError when it cannot be asked. */
  async outcomeOf(run: Run): Promise<CostOutcome | undefined> {
    const found = await this.#options.costs.runEstimateOf(
      run.id,
      await this.#call(),
    );
    if (!found) {
      return undefined;
    }
    const { state, words, currency, estimated, measures } = found;
    return {
      estimated: { amount: estimated, currency },
      state,
      words,
      measures: measures.map(({ days, actual, error }) => ({
        days,
        actual: { amount: actual, currency },
        ...(error !== undefined && { error }),
      })),
    };
  }

  async #call() {
    return {
      credentials: await this.#options.auth.getOwnServiceCredentials(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    };
  }
}

/** There is one truth about budgets, so that none is one too. */
function withBudgets(estimate: Estimate): CostEstimate {
  return {
    ...costEstimateOf(estimate),
    budgets: estimate.budgets.map(payerBudgetOf),
  };
}

function payerBudgetOf(budget: EstimateBudget): PayerBudget {
  const { scope, owner, amount, currency, headroom, exceeded } = budget;
  return {
    payer: scope,
    ...(owner && { owner }),
    monthly: { amount, currency },
    headroom: { amount: headroom, currency },
    exceeded,
  };
}
