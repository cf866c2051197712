/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Attempt } from './CallMeter';

/** Attributes of the exported counters; few values each, so that they stay cheap. */
type CallAttributes = {
  service: string;
  operation: string;
  outcome: string;
};

/** Makes a recorder that exports attempts as OpenTelemetry counters. */
export function exportAttempts(
  metrics: MetricsService,
): (attempt: Attempt) => void {
  const calls = metrics.createCounter<CallAttributes>('steward.aws.calls', {
    description: 'Requests to AWS, retries included',
    unit: '{request}',
  });
  const retries = metrics.createCounter<CallAttributes>('steward.aws.retries', {
    description: 'Requests to AWS that repeated an earlier attempt',
    unit: '{request}',
  });
  const paid = metrics.createCounter<CallAttributes>('steward.aws.cost', {
    description: 'List price of the requests that AWS bills one by one',
    unit: 'USD',
  });
  return ({ service, operation, outcome, retry, usd }) => {
    const attributes = { service, operation, outcome };
    calls.add(1, attributes);
    if (retry) {
      retries.add(1, attributes);
    }
    if (usd > 0 && outcome === 'answered') {
      paid.add(usd, attributes);
    }
  };
}
