/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShardSpending } from '@steward/backstage-plugin-estate-common';
import { EstateWords } from '../translation';
import { counted } from './counted';

/** What a reading cost, in words. */
export function describeSpending(
  t: EstateWords,
  spending: ShardSpending,
): string {
  return [
    t('spending.calls', counted(spending.calls)),
    t('spending.throttles', counted(spending.throttles)),
    t('spending.retries', counted(spending.retries)),
    t('spending.paidCalls', counted(spending.paidCalls)),
    t('spending.roleAssumptions', counted(spending.assumeRoles)),
  ].join(', ');
}
