/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Tags } from '../world/types';

/**
 * What one thing in one account costs, day by day. Days are counted from
 * 1970-01-01; money is whole millionths of a US dollar, so that sums are exact.
 */
export interface BillingLine {
  accountId: string;
  /** As Cost Explorer calls it. */
  service: string;
  region: string;
  usageType: string;
  operation: string;
  /** As Cost Explorer calls it, such as `SavingsPlanCoveredUsage`. */
  recordType: string;
  /** Its cost-allocation tags. */
  tags: Tags;
  /** The ARN, where it is one resource; otherwise empty. */
  resource: string;
  /** The unit of the quantity, such as `Hrs`. */
  unit: string;
  /** What the invoice says. */
  unblended(day: number): number;
  /** The same with what was paid ahead spread over what it covers. */
  amortized(day: number): number;
  quantity(day: number): number;
}
