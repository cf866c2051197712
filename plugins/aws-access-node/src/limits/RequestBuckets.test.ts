/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { limitsSchema } from '../config';
import { bucketName, RequestBuckets } from './RequestBuckets';
import { PacedRateLimiter } from './PacedRateLimiter';

afterEach(() => {
  jest.useRealTimers();
});

describe('RequestBuckets', () => {
  it('has one bucket for each quota of AWS, shared by all that call', () => {
    const region = 'eu-west-1';
    const accountId = '111111111111';
    expect(bucketName({ service: 'organizations', region })).toBe(
      'organizations:main',
    );
    expect(bucketName({ service: 'organizations', accountId, region })).toBe(
      `organizations:${accountId}`,
    );
    expect(bucketName({ service: 'eks', accountId, region })).toBe(
      `eks:${accountId}:${region}`,
    );
    const buckets = new RequestBuckets(limitsSchema.parse({}));
    expect(buckets.get('a', 'eks')).toBe(buckets.get('a', 'eks'));
    expect(buckets.get('b', 'eks')).not.toBe(buckets.get('a', 'eks'));
  });
});

describe('PacedRateLimiter', () => {
  it('keeps five a second with a burst of five, as account:ListRegions wants', async () => {
    jest.useFakeTimers({ now: 1_000_000 });
    const learning = {
      getSendToken: async () => {},
      updateClientSendingRate: jest.fn(),
    };
    const limiter = new PacedRateLimiter(learning, { rate: 5, burst: 5 });
    const passedAt: number[] = [];
    const passes = Array.from({ length: 12 }, async () => {
      await limiter.getSendToken();
      passedAt.push(Date.now() - 1_000_000);
    });
    await jest.advanceTimersByTimeAsync(10_000);
    await Promise.all(passes);
    expect(passedAt).toEqual([
      0, 0, 0, 0, 0, 200, 400, 600, 800, 1000, 1200, 1400,
    ]);
    limiter.updateClientSendingRate({ name: 'ThrottlingException' });
    expect(learning.updateClientSendingRate).toHaveBeenCalledTimes(1);
  });
});
