/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../world/SeededRandom';
import { Account } from '../world/types';
import { BillingLine } from './BillingLine';
import { dayOf } from './days';
import { prices } from './prices';
import { tagsOf } from './tagsOf';

/** What an hour under the Savings Plan costs, as a share of its price on demand. */
const PLAN_RATE = 0.72;
/** How much of the commitment is used. */
const UTILIZATION = 0.95;

/**
 * Machines of an account that run under the organization's Savings Plan: at
 * the price on demand, which a negation takes away again.
 *
 * Source: AWS, "Understanding Savings Plans" in the Cost and Usage Report.
 */
export function coveredLines(seed: number, account: Account): BillingLine[] {
  if (account.tags.environment !== 'prod') {
    return [];
  }
  const random = SeededRandom.create(seed, `billing/${account.id}/plan`);
  const hours = 24 * random.integer(2, 5);
  const from = dayOf(account.joinedAt);
  const onDemand = hours * prices.instanceHour['m6i.xlarge'];
  const since = (amount: number) => (day: number) => day >= from ? amount : 0;
  const common = {
    accountId: account.id,
    service: 'Amazon Elastic Compute Cloud - Compute',
    region: 'eu-central-1',
    usageType: 'EUC1-BoxUsage:m6i.xlarge',
    operation: 'RunInstances',
    resource: '',
    unit: 'Hrs',
  };
  return [
    {
      ...common,
      recordType: 'SavingsPlanCoveredUsage',
      tags: tagsOf(account),
      unblended: since(onDemand),
      amortized: since(Math.round(onDemand * PLAN_RATE)),
      quantity: since(hours),
    },
    {
      ...common,
      recordType: 'SavingsPlanNegation',
      tags: {},
      unblended: since(-onDemand),
      amortized: since(0),
      quantity: since(0),
    },
  ];
}

/** The daily fee of the Savings Plan; what is not used of it stays in its amortized cost. */
export function planFee(
  managementAccountId: string,
  covered: readonly BillingLine[],
): BillingLine {
  const used = (day: number) =>
    covered.reduce((sum, line) => sum + line.amortized(day), 0);
  const fee = (day: number) => Math.round(used(day) / UTILIZATION);
  return {
    accountId: managementAccountId,
    service: 'Savings Plans for AWS Compute usage',
    region: 'global',
    usageType: 'ComputeSP:1yrNoUpfront',
    operation: '',
    recordType: 'SavingsPlanRecurringFee',
    tags: {},
    resource: '',
    unit: 'Hrs',
    unblended: fee,
    amortized: day => fee(day) - used(day),
    quantity: day => (used(day) > 0 ? 24 : 0),
  };
}
