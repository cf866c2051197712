/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Billing } from '../../billing/Billing';
import { BillingLine } from '../../billing/BillingLine';
import { OperationContext } from '../AwsService';
import { Period } from './timePeriod';

/** The management account sees what all accounts cost, others what they cost themselves. */
export function visibleLines(
  billing: Billing,
  { from, to }: Period,
  { world, caller }: OperationContext,
): BillingLine[] {
  const lines = billing.lines(from, to);
  return caller.accountId === world.managementAccount.id
    ? lines
    : lines.filter(({ accountId }) => accountId === caller.accountId);
}
