/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';
import { BillingLine } from './BillingLine';
import { dayText, firstDayOf, nextMonth } from './days';
import { moneyText } from './money';

/** The columns of the export: those of FOCUS 1.2 that the sandbox has, and two of AWS. */
export const focusColumns = [
  'BilledCost',
  'BillingAccountId',
  'BillingAccountName',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ConsumedQuantity',
  'ConsumedUnit',
  'EffectiveCost',
  'ListCost',
  'PricingCategory',
  'RegionId',
  'ResourceId',
  'ServiceName',
  'SubAccountId',
  'SubAccountName',
  'Tags',
  'x_Operation',
  'x_UsageType',
] as const;

/** The cells of a row, in the order of {@link focusColumns}. */
export type FocusRow = string[];

const categories: { [recordType: string]: string } = {
  Usage: 'Usage',
  SavingsPlanCoveredUsage: 'Usage',
  SavingsPlanRecurringFee: 'Purchase',
  Support: 'Purchase',
  Tax: 'Tax',
  Credit: 'Credit',
  Refund: 'Adjustment',
};

/**
 * The rows of a month as AWS Data Exports writes them in FOCUS 1.2: what a
 * Savings Plan covers is billed with the plan's fee, so that it has no negation.
 *
 * Source: FOCUS_Spec 1.2; AWS Data Exports user guide, "FOCUS 1.2 with AWS columns".
 */
export function* focusRows(options: {
  world: World;
  month: string;
  lines: readonly BillingLine[];
}): Generator<FocusRow, void> {
  const { world, month, lines } = options;
  const first = firstDayOf(month);
  const end = nextMonth(month);
  for (const line of lines) {
    if (line.recordType !== 'SavingsPlanNegation') {
      for (let day = first; day < end; day += 1) {
        if (line.unblended(day) !== 0) {
          yield rowOf(world, line, { day, first, end });
        }
      }
    }
  }
}

function rowOf(
  world: World,
  line: BillingLine,
  { day, first, end }: { day: number; first: number; end: number },
): FocusRow {
  const { recordType } = line;
  const isCovered = recordType === 'SavingsPlanCoveredUsage';
  const billed = isCovered ? 0 : line.unblended(day);
  const midnight = (number: number) => `${dayText(number)}T00:00:00Z`;
  const cells: Record<(typeof focusColumns)[number], string> = {
    BilledCost: moneyText(billed),
    BillingAccountId: world.managementAccount.id,
    BillingAccountName: world.managementAccount.name,
    BillingCurrency: 'USD',
    BillingPeriodEnd: midnight(end),
    BillingPeriodStart: midnight(first),
    ChargeCategory: categories[recordType] ?? 'Adjustment',
    ChargeClass: recordType === 'Refund' ? 'Correction' : '',
    ChargePeriodEnd: midnight(day + 1),
    ChargePeriodStart: midnight(day),
    ConsumedQuantity: line.unit ? line.quantity(day).toFixed(6) : '',
    ConsumedUnit: line.unit,
    EffectiveCost: moneyText(line.amortized(day)),
    ListCost: moneyText(line.unblended(day)),
    PricingCategory: isCovered ? 'Committed' : 'Standard',
    RegionId: line.region.includes('-') ? line.region : '',
    ResourceId: line.resource,
    ServiceName: line.service,
    SubAccountId: line.accountId,
    SubAccountName: world.account(line.accountId)?.name ?? '',
    Tags: JSON.stringify(
      Object.fromEntries(
        Object.entries(line.tags).map(([key, value]) => [`user:${key}`, value]),
      ),
    ),
    x_Operation: line.operation,
    x_UsageType: line.usageType,
  };
  return focusColumns.map(column => cells[column]);
}
