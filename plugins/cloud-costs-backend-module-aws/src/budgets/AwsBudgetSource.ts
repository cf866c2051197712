/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Budget,
  BudgetsClient,
  DescribeBudgetsCommand,
} from '@aws-sdk/client-budgets';
import {
  AwsAccess,
  explainAwsError,
  listAll,
} from '@steward/backstage-plugin-aws-access-node';
import {
  readAmount,
  ReportedBudget,
} from '@steward/backstage-plugin-cloud-costs-common';
import { BudgetSource } from '@steward/backstage-plugin-cloud-costs-node';
import { BILLING_REGION } from '../spending/PaidCalls';

const PERIODS: { [unit: string]: ReportedBudget['period'] } = {
  MONTHLY: 'month',
  QUARTERLY: 'quarter',
  ANNUALLY: 'year',
};

/** Cost budgets of AWS Budgets. */
export class AwsBudgetSource implements BudgetSource {
  readonly id = 'aws-budgets';
  readonly #aws: AwsAccess;
  readonly #payers: () => Promise<string[]>;

  constructor(options: { aws: AwsAccess; payers: () => Promise<string[]> }) {
    this.#aws = options.aws;
    this.#payers = options.payers;
  }

  async budgets(): Promise<ReportedBudget[]> {
    const found: ReportedBudget[] = [];
    for (const AccountId of await this.#payers()) {
      const client = this.#aws
        .session({ purpose: 'costs' })
        .client(BudgetsClient, {
          accountId: AccountId,
          region: BILLING_REGION,
        });
      try {
        const budgets = await listAll({
          request: (NextToken?: string) =>
            client.send(new DescribeBudgetsCommand({ AccountId, NextToken })),
          items: page => page.Budgets,
          nextToken: page => page.NextToken,
        });
        found.push(...budgets.flatMap(reportOf));
      } catch (error) {
        throw explainAwsError(
          `AWS Budgets of ${AccountId} did not answer`,
          error,
        );
      }
    }
    return found;
  }
}

/**
 * A budget of costs for all, for one account, or for one value of tags. Others,
 * such as of a service, or of use, are left out: their costs are not those of
 * somebody.
 */
function reportOf(budget: Budget): ReportedBudget[] {
  const { BudgetName: name, BudgetLimit: limit, CostFilters: filters } = budget;
  const period = PERIODS[budget.TimeUnit ?? ''];
  const match = matchOf(filters ?? {});
  if (!name || !limit?.Amount || !period || !match) {
    return [];
  }
  if (budget.BudgetType !== 'COST' || Number(limit.Amount) <= 0) {
    return [];
  }
  return [
    {
      name,
      period,
      amount: readAmount(limit.Amount),
      currency: limit.Unit ?? 'USD',
      ...match,
    },
  ];
}

/** @returns undefined when the costs are not those of an account or of tags. */
function matchOf(
  filters: Record<string, string[]>,
): Pick<ReportedBudget, 'account' | 'tags'> | undefined {
  const entries = Object.entries(filters).filter(
    ([, values]) => values.length > 0,
  );
  if (entries.length === 0) {
    return {};
  }
  const [[name, values]] = entries;
  if (entries.length > 1 || values.length > 1) {
    return undefined;
  }
  if (name === 'LinkedAccount') {
    return { account: values[0] };
  }
  // Such as `user:team$payments`.
  const [, key, value] = /^user:([^$]+)\$(.+)$/.exec(values[0]) ?? [];
  return name === 'TagKeyValue' && key && value
    ? { tags: { [key]: value } }
    : undefined;
}
