/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunSummary } from '@steward/backstage-plugin-provisioning-common';
import { KindUsages, usageOf } from './KindUsages';

function ended(
  state: RunSummary['state'],
  minutes: number,
  amount?: string,
  currency = 'USD',
): RunSummary {
  const startedAt = '2026-11-01T10:00:00.000Z';
  const finishedAt = new Date(
    Date.parse(startedAt) + minutes * 60_000,
  ).toISOString();
  return {
    id: `${state}-${minutes}`,
    kind: 'enclave.create',
    state,
    target: { name: 'kyc' },
    entityRefs: [],
    requestedBy: 'user:default/dana',
    createdAt: startedAt,
    updatedAt: finishedAt,
    startedAt,
    finishedAt,
    ...(amount !== undefined && { monthlyCost: { amount, currency } }),
  };
}

describe('usageOf', () => {
  it('counts what succeeded, and takes medians of that alone', () => {
    expect(
      usageOf([
        ended('SUCCEEDED', 3, '100'),
        ended('FAILED', 90, '9000'),
        ended('SUCCEEDED', 5, '212.40'),
        ended('SUCCEEDED', 9, '300'),
        ended('SUCCEEDED', 4, '5', 'EUR'),
      ]),
    ).toEqual({
      ended: 5,
      succeeded: 4,
      usualMs: 4 * 60_000,
      usualMonthly: { amount: '212.40', currency: 'USD' },
    });
  });

  it('claims nothing that it has not seen', () => {
    expect(usageOf([])).toBeUndefined();
    expect(usageOf([ended('FAILED', 1)])).toEqual({ ended: 1, succeeded: 0 });
  });
});

describe('KindUsages', () => {
  it('reads the runs of a kind once a minute', async () => {
    let now = 1_000_000;
    const lastEnded = jest.fn(async () => [ended('SUCCEEDED', 2)]);
    const usages = new KindUsages({
      store: { lastEnded },
      clock: () => new Date(now),
    });
    await usages.of('enclave.create');
    await usages.of('enclave.create');
    expect(lastEnded).toHaveBeenCalledTimes(1);
    now += 61_000;
    expect(await usages.of('enclave.create')).toEqual({
      ended: 1,
      succeeded: 1,
      usualMs: 120_000,
    });
    expect(lastEnded).toHaveBeenCalledTimes(2);
  });
});
