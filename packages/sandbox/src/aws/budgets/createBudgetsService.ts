/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Billing } from '../../billing/Billing';
import { BillingLine } from '../../billing/BillingLine';
import { dayText, firstDayOf, nextMonth } from '../../billing/days';
import { moneyText } from '../../billing/money';
import { BillingBudget, billingBudgets } from '../../billing/billingBudgets';
import { AwsError } from '../AwsError';
import { AwsService, operation } from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterException',
  invalidToken: 'InvalidNextTokenException',
});

/** AWS Budgets, API version 2016-10-20: monthly budgets, and how much of them is used. */
export function createBudgetsService(billing: Billing): AwsService {
  return {
    name: 'budgets',
    protocol: 'json1.1',
    actions: { DescribeBudgets: 'ViewBudget' },
    errors,
    operations: {
      DescribeBudgets: operation(
        z.object({
          AccountId: z.string().regex(/^\d{12}$/),
          MaxResults: z.number().int().min(1).max(1000).default(100),
          NextToken: z.string().optional(),
          ShowFilterExpression: z.boolean().optional(),
        }),
        (input, { world, caller }) => {
          if (input.AccountId !== caller.accountId) {
            throw new AwsError(
              'AccessDeniedException',
              `Account ${caller.accountId} may not see the budgets of ${input.AccountId}`,
            );
          }
          const isPayer = caller.accountId === world.managementAccount.id;
          const { items, nextToken } = paginate(
            isPayer ? billingBudgets(world) : [],
            {
              listing: 'budgets',
              token: input.NextToken,
              size: input.MaxResults,
              errors,
            },
          );
          return {
            Budgets: items.map(budget => toWire(budget, billing)),
            NextToken: nextToken,
          };
        },
        {
          listing: {
            items: 'Budgets',
            tokenIn: 'NextToken',
            tokenOut: 'NextToken',
          },
        },
      ),
    },
  };
}

function toWire(budget: BillingBudget, billing: Billing) {
  const month = dayText(billing.today()).slice(0, 7);
  const from = firstDayOf(month);
  const today = billing.today();
  const end = nextMonth(month);
  const isOfBudget = (line: BillingLine) => matches(line, budget);
  const actual = sumOf(billing.lines(from, end).filter(isOfBudget), from, end);
  const rest = sumOf(
    billing.usage().filter(isOfBudget),
    Math.max(from, today - 1),
    end,
  );
  const spend = (micros: number) => ({
    Amount: moneyText(micros),
    Unit: 'USD',
  });
  return {
    BudgetName: budget.name,
    BudgetLimit: { Amount: `${budget.dollars}.0`, Unit: 'USD' },
    CostFilters: filtersOf(budget),
    TimeUnit: 'MONTHLY',
    TimePeriod: {
      Start: new Date('2025-01-01T00:00:00Z'),
      End: new Date('2087-06-15T00:00:00Z'),
    },
    CalculatedSpend: {
      ActualSpend: spend(actual),
      ForecastedSpend: spend(actual + rest),
    },
    BudgetType: 'COST',
    // Budgets are reckoned up to three times a day.
    LastUpdatedTime: new Date(`${dayText(today)}T00:00:00Z`),
  };
}

function matches(line: BillingLine, { scope }: BillingBudget): boolean {
  if ('team' in scope) {
    return line.tags.team === scope.team;
  }
  return !('accountId' in scope) || line.accountId === scope.accountId;
}

function filtersOf({ scope }: BillingBudget) {
  if ('team' in scope) {
    return { TagKeyValue: [`user:team$${scope.team}`] };
  }
  return 'accountId' in scope ? { LinkedAccount: [scope.accountId] } : {};
}

function sumOf(lines: readonly BillingLine[], from: number, to: number) {
  let sum = 0;
  for (const line of lines) {
    for (let day = from; day < to; day += 1) {
      sum += line.unblended(day);
    }
  }
  return sum;
}
