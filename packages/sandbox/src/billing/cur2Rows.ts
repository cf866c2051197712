/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';
import { BillingLine } from './BillingLine';
import { dayText, firstDayOf, nextMonth } from './days';
import { moneyText } from './money';

/** The columns of the export in CUR 2.0: those that costs are told by. */
export const cur2Columns = [
  'bill_bill_type',
  'bill_billing_entity',
  'bill_billing_period_end_date',
  'bill_billing_period_start_date',
  'bill_payer_account_id',
  'line_item_currency_code',
  'line_item_line_item_type',
  'line_item_operation',
  'line_item_product_code',
  'line_item_resource_id',
  'line_item_unblended_cost',
  'line_item_usage_account_id',
  'line_item_usage_amount',
  'line_item_usage_end_date',
  'line_item_usage_start_date',
  'line_item_usage_type',
  'pricing_public_on_demand_cost',
  'product_region_code',
  'reservation_effective_cost',
  'reservation_reservation_a_r_n',
  'reservation_unused_amortized_upfront_fee_for_billing_period',
  'reservation_unused_recurring_fee',
  'resource_tags',
  'savings_plan_savings_plan_effective_cost',
  'savings_plan_total_commitment_to_date',
  'savings_plan_used_commitment',
] as const;

/** Line item types where the report does not call them as Cost Explorer does. */
const types: { [recordType: string]: string } = { Support: 'Fee' };

/** Product codes by the name of the service in Cost Explorer. */
const productCodes: { [service: string]: string } = {
  'Amazon Elastic Compute Cloud - Compute': 'AmazonEC2',
  'EC2 - Other': 'AmazonEC2',
  'Amazon Elastic Container Service for Kubernetes': 'AmazonEKS',
  'Amazon Relational Database Service': 'AmazonRDS',
  'Amazon Simple Storage Service': 'AmazonS3',
  'Amazon Elastic Load Balancing': 'AWSELB',
  'Savings Plans for AWS Compute usage': 'ComputeSavingsPlans',
  'AWS Support (Business)': 'AWSSupportBusiness',
};

/**
 * The rows of a month as AWS Data Exports writes them in CUR 2.0: what a Savings
 * Plan covers at the price on demand, and its negation.
 *
 * Source: AWS Data Exports user guide, "Cost and Usage Report (CUR 2.0)".
 */
export function* cur2Rows(options: {
  world: World;
  month: string;
  lines: readonly BillingLine[];
}): Generator<string[], void> {
  const { world, month, lines } = options;
  const first = firstDayOf(month);
  const end = nextMonth(month);
  for (const line of lines) {
    for (let day = first; day < end; day += 1) {
      if (line.unblended(day) !== 0) {
        yield rowOf(world, line, { day, first, end });
      }
    }
  }
}

function rowOf(
  world: World,
  line: BillingLine,
  { day, first, end }: { day: number; first: number; end: number },
): string[] {
  const { recordType, service } = line;
  const billed = moneyText(line.unblended(day));
  const amortized = moneyText(line.amortized(day));
  const isCovered = recordType === 'SavingsPlanCoveredUsage';
  const isPlanFee = recordType === 'SavingsPlanRecurringFee';
  const midnight = (number: number) => `${dayText(number)} 00:00:00`;
  const cells: Record<(typeof cur2Columns)[number], string> = {
    bill_bill_type: recordType === 'Refund' ? 'Refund' : 'Anniversary',
    bill_billing_entity: 'AWS',
    bill_billing_period_end_date: midnight(end),
    bill_billing_period_start_date: midnight(first),
    bill_payer_account_id: world.managementAccount.id,
    line_item_currency_code: 'USD',
    line_item_line_item_type: types[recordType] ?? recordType,
    line_item_operation: line.operation,
    line_item_product_code: productCodes[service] ?? service.replace(/ /g, ''),
    line_item_resource_id: line.resource,
    line_item_unblended_cost: billed,
    line_item_usage_account_id: line.accountId,
    line_item_usage_amount: line.unit ? line.quantity(day).toFixed(6) : '',
    line_item_usage_end_date: midnight(day + 1),
    line_item_usage_start_date: midnight(day),
    line_item_usage_type: line.usageType,
    pricing_public_on_demand_cost:
      recordType === 'SavingsPlanNegation' ? '0' : billed,
    product_region_code: line.region.includes('-') ? line.region : '',
    reservation_effective_cost: '',
    reservation_reservation_a_r_n: '',
    reservation_unused_amortized_upfront_fee_for_billing_period: '',
    reservation_unused_recurring_fee: '',
    resource_tags: JSON.stringify(
      Object.fromEntries(
        Object.entries(line.tags).map(([key, value]) => [`user_${key}`, value]),
      ),
    ),
    savings_plan_savings_plan_effective_cost: isCovered ? amortized : '',
    // What is not used of the plan is what its fee has left.
    savings_plan_total_commitment_to_date: isPlanFee ? billed : '',
    savings_plan_used_commitment: isPlanFee
      ? moneyText(line.unblended(day) - line.amortized(day))
      : '',
  };
  return cur2Columns.map(column => cells[column]);
}
