/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShardSpending } from '@steward/backstage-plugin-estate-common';
import { formatCount } from '@steward/backstage-plugin-portal-react';

/** What a reading cost, in words. */
export function describeSpending(spending: ShardSpending): string {
  return [
    formatCount(spending.calls, 'call'),
    formatCount(spending.throttles, 'throttle'),
    formatCount(spending.retries, 'retry', 'retries'),
    formatCount(spending.paidCalls, 'paid call'),
    formatCount(spending.assumeRoles, 'role assumption'),
  ].join(', ');
}
