/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Attempt, CallMeter } from './CallMeter';
import { exportAttempts } from './exportAttempts';
import { priceOf } from './priceOf';

function attempt(overrides: Partial<Attempt>): Attempt {
  return {
    service: 'organizations',
    operation: 'ListAccounts',
    retry: false,
    outcome: 'answered',
    usd: 0,
    ...overrides,
  };
}

describe('CallMeter', () => {
  it('counts what its parts spend, each for itself, and exports it', () => {
    const metrics = metricsServiceMock.mock();
    const counters = new Map<string, jest.Mock>();
    metrics.createCounter.mockImplementation((name: string) => {
      const add = jest.fn();
      counters.set(name, add);
      return { add };
    });
    const root = CallMeter.create(exportAttempts(metrics));
    const session = root.child('');
    const shard = session.child('shard');
    const other = session.child('other');

    shard.record(attempt({ outcome: 'throttled' }));
    shard.record(attempt({ retry: true }));
    shard.record(attempt({ service: 'sts', operation: 'AssumeRole' }));
    other.record(
      attempt({
        service: 'ce',
        operation: 'GetCostAndUsage',
        usd: priceOf('ce', 'GetCostAndUsage'),
      }),
    );
    other.record(attempt({ outcome: 'failed', usd: 0.01 }));

    expect(shard.read()).toMatchObject({
      calls: 3,
      retries: 1,
      throttles: 1,
      failures: 0,
      assumeRoles: 1,
      paidCalls: 0,
    });
    expect(other.read()).toMatchObject({
      calls: 2,
      failures: 1,
      paidCalls: 1,
      paidUsd: 0.01,
    });
    expect(session.read()).toMatchObject({ calls: 5, paidUsd: 0.01 });
    expect(session.read().byOperation['organizations.ListAccounts']).toEqual({
      calls: 3,
      retries: 1,
      throttles: 1,
      failures: 1,
      paidCalls: 0,
      paidUsd: 0,
    });
    expect(root.read()).toEqual(session.read());
    expect(counters.get('steward.aws.calls')).toHaveBeenCalledTimes(5);
    expect(counters.get('steward.aws.calls')).toHaveBeenNthCalledWith(1, 1, {
      service: 'organizations',
      operation: 'ListAccounts',
      outcome: 'throttled',
    });
    expect(counters.get('steward.aws.retries')).toHaveBeenCalledTimes(1);
    expect(counters.get('steward.aws.cost')).toHaveBeenCalledTimes(1);
  });
});
