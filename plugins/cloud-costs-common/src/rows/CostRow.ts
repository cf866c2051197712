/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { ChargeCategory, CostAmounts } from '../api.generated';

/**
 * What FOCUS calls ChargeCategory.
 *
 * Source: FOCUS 1.2, column ChargeCategory.
 *
 * @public
 */
export const chargeCategories = [
  'Usage',
  'Purchase',
  'Tax',
  'Credit',
  'Adjustment',
] as const satisfies readonly ChargeCategory[];

/** The amounts that a row has: billed, amortized and at list price. @public */
export const costMetrics = ['billed', 'effective', 'list'] as const;
/** @public */
export type CostMetric = (typeof costMetrics)[number];

/** How many cost-allocation tags a row keeps. @public */
export const MAX_TAGS = 4;

/**
 * What one day cost, for one combination of the dimensions. A dimension that a
 * source does not know is an empty text.
 *
 * @public
 */
export interface CostRow extends CostAmounts {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** The account that pays: FOCUS BillingAccountId. */
  payer: string;
  /** The account that used it: FOCUS SubAccountId. */
  account: string;
  service: string;
  region: string;
  category: ChargeCategory;
  /** What the source itself calls the kind of charge, such as `SavingsPlanCoveredUsage`. */
  recordType: string;
  /** Values of the configured cost-allocation tags, by key; those without a value are left out. */
  tags: Readonly<Record<string, string>>;
  /** The ARN, of resources that the catalog knows; otherwise empty. */
  resource: string;
  /** ISO 4217. */
  currency: string;
  /** Who it belongs to, where the source itself knows: entity refs. No rule is asked then. */
  owner?: { team: string; entity?: string };
}

/** Reads `YYYY-MM`. @public */
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11');

/** Reads `YYYY-MM-DD`. @public */
export const daySchema = z.iso.date('must be a day such as 2026-11-30');
