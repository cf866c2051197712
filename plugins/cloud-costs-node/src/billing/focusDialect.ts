/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { chargeCategories } from '@steward/backstage-plugin-cloud-costs-common';
import { BillingDialect } from './BillingDialect';
import { quoted } from './sql';

/**
 * FOCUS 1.0, 1.1 and 1.2, which name these columns alike.
 *
 * Source: FOCUS_Spec 1.2, `specification/columns`.
 *
 * @public
 */
export const focusDialect: BillingDialect = {
  title: 'FOCUS',
  required: [
    'BilledCost',
    'BillingAccountId',
    'BillingCurrency',
    'ChargePeriodStart',
  ],
  optional: [
    'BillingPeriodStart',
    'ChargeCategory',
    'ChargeClass',
    'EffectiveCost',
    'ListCost',
    'PricingCategory',
    'RegionId',
    'ResourceId',
    'ServiceName',
    'SubAccountId',
    'Tags',
  ],
  payer: 'BillingAccountId',
  periodStart:
    'coalesce(cast(BillingPeriodStart as varchar), cast(ChargePeriodStart as varchar))',
  chargeStart: 'ChargePeriodStart',
  account: 'SubAccountId',
  service: 'ServiceName',
  region: 'RegionId',
  // What the specification does not name is an adjustment, and is not dropped.
  category: `case when ChargeCategory in (${chargeCategories
    .map(quoted)
    .join(', ')}) then ChargeCategory else 'Adjustment' end`,
  recordType: 'coalesce(ChargeClass, PricingCategory)',
  resource: 'ResourceId',
  currency: 'BillingCurrency',
  billed: 'BilledCost',
  effective:
    'coalesce(cast(EffectiveCost as varchar), cast(BilledCost as varchar))',
  list: 'coalesce(cast(ListCost as varchar), cast(BilledCost as varchar))',
  tags: 'Tags',
  tagPrefixes: ['', 'user:'],
};
