/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingDialect } from './BillingDialect';

/** Which ChargeCategory of FOCUS a line item type is. */
const CATEGORY = `case
  when line_item_line_item_type in ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage') then 'Usage'
  when line_item_line_item_type in ('Fee', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') then 'Purchase'
  when line_item_line_item_type = 'Tax' then 'Tax'
  when line_item_line_item_type = 'Credit' then 'Credit'
  else 'Adjustment' end`;

const numeric = (name: string) =>
  `coalesce(try_cast(${name} as decimal(38, 12)), 0)`;

/**
 * Amortized cost as AWS reckons it out of the columns of a Cost and Usage
 * Report.
 *
 * Source: AWS, "Understanding your amortized costs" in the guides to
 * reservations and Savings Plans in the Cost and Usage Report.
 */
const EFFECTIVE = `case line_item_line_item_type
  when 'SavingsPlanCoveredUsage' then ${numeric(
    'savings_plan_savings_plan_effective_cost',
  )}
  when 'SavingsPlanRecurringFee' then ${numeric(
    'savings_plan_total_commitment_to_date',
  )} - ${numeric('savings_plan_used_commitment')}
  when 'SavingsPlanNegation' then 0
  when 'SavingsPlanUpfrontFee' then 0
  when 'DiscountedUsage' then ${numeric('reservation_effective_cost')}
  when 'RIFee' then ${numeric(
    'reservation_unused_amortized_upfront_fee_for_billing_period',
  )} + ${numeric('reservation_unused_recurring_fee')}
  when 'Fee' then case when coalesce(cast(reservation_reservation_a_r_n as varchar), '') <> '' then 0
    else ${numeric('line_item_unblended_cost')} end
  else ${numeric('line_item_unblended_cost')} end`;

/**
 * The Cost and Usage Report 2.0 of AWS Data Exports.
 *
 * Source: AWS Data Exports user guide, "Cost and Usage Report (CUR 2.0)".
 *
 * @public
 */
export const cur2Dialect: BillingDialect = {
  title: 'CUR 2.0',
  required: [
    'bill_payer_account_id',
    'line_item_currency_code',
    'line_item_unblended_cost',
    'line_item_usage_start_date',
  ],
  optional: [
    'bill_billing_period_start_date',
    'line_item_line_item_type',
    'line_item_product_code',
    'line_item_resource_id',
    'line_item_usage_account_id',
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
  ],
  payer: 'bill_payer_account_id',
  periodStart:
    'coalesce(cast(bill_billing_period_start_date as varchar), cast(line_item_usage_start_date as varchar))',
  chargeStart: 'line_item_usage_start_date',
  account: 'line_item_usage_account_id',
  service: 'line_item_product_code',
  region: 'product_region_code',
  category: CATEGORY,
  recordType: 'line_item_line_item_type',
  resource: 'line_item_resource_id',
  currency: 'line_item_currency_code',
  billed: 'line_item_unblended_cost',
  effective: EFFECTIVE,
  list: 'coalesce(cast(pricing_public_on_demand_cost as varchar), cast(line_item_unblended_cost as varchar))',
  tags: 'resource_tags',
  tagPrefixes: ['', 'user_', 'user:'],
};
