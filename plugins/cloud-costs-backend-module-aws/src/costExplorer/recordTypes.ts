/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChargeCategory } from '@steward/backstage-plugin-cloud-costs-common';

const CATEGORIES: { [recordType: string]: ChargeCategory } = {
  Usage: 'Usage',
  DiscountedUsage: 'Usage',
  SavingsPlanCoveredUsage: 'Usage',
  Fee: 'Purchase',
  RIFee: 'Purchase',
  Recurring: 'Purchase',
  Upfront: 'Purchase',
  SavingsPlanRecurringFee: 'Purchase',
  SavingsPlanUpfrontFee: 'Purchase',
  Support: 'Purchase',
  Tax: 'Tax',
  Credit: 'Credit',
};

/**
 * Which ChargeCategory of FOCUS a record type of Cost Explorer is. One that is
 * not known is an adjustment, and is not dropped.
 *
 * Source: AWS Billing user guide, "Charge type"; FOCUS 1.2, ChargeCategory.
 */
export function categoryOf(recordType: string): ChargeCategory {
  return CATEGORIES[recordType] ?? 'Adjustment';
}
