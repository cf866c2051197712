/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DefaultRateLimiter } from '@smithy/core/retry';
import { RetryStrategyV2 } from '@smithy/types';
import { LRUCache } from 'lru-cache';
import pLimit, { LimitFunction } from 'p-limit';
import { LimitsConfig } from '../config';
import { BoundedRetryStrategy } from './BoundedRetryStrategy';
import { Pace, PacedRateLimiter } from './PacedRateLimiter';

/** What all calls that AWS counts against one quota share. */
export interface RequestBucket {
  retryStrategy: RetryStrategyV2;
  /** Lets a bounded number of calls through at one time. */
  gate: LimitFunction;
}

/*
 * Documented rates, by IAM prefix.
 * https://docs.aws.amazon.com/accounts/latest/reference/quotas.html (ListRegions)
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html (LookupEvents)
 */
const PACES: Record<string, Pace> = {
  account: { rate: 5, burst: 5 },
  // Two a second in any second: at even two, a late one meets the next but one.
  cloudtrail: { rate: 1.8, burst: 1 },
};

/*
 * STS lends credentials for all accounts through one bucket, and allows 600
 * requests a second:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const LEAST_CONCURRENCY: Record<string, number> = {
  sts: 30,
};

// Services that have one endpoint and one quota for all regions.
const GLOBAL_SERVICES = ['account', 'ce', 'iam', 'organizations'];

const MAX_BUCKETS = 20_000;

/** Where a call goes, as AWS counts it. */
export interface BucketTarget {
  /** IAM prefix. */
  service: string;
  accountId?: string;
  region: string;
}

/** The name of the bucket that AWS counts a call in. */
export function bucketName(target: BucketTarget): string {
  const account = target.accountId ?? 'main';
  return GLOBAL_SERVICES.includes(target.service)
    ? `${target.service}:${account}`
    : `${target.service}:${account}:${target.region}`;
}

/** The buckets of this process: one rate and one queue each, whoever calls. */
export class RequestBuckets {
  readonly #buckets = new LRUCache<string, RequestBucket, string>({
    max: MAX_BUCKETS,
    memoMethod: (_name, _stale, { context: service }) => this.#create(service),
  });
  readonly #limits: LimitsConfig;

  constructor(limits: LimitsConfig) {
    this.#limits = limits;
  }

  get(name: string, service: string): RequestBucket {
    return this.#buckets.memo(name, { context: service });
  }

  #create(service: string): RequestBucket {
    const { concurrency, maxAttempts, minimumRate, totalTimeoutSeconds } =
      this.#limits;
    const learning = new DefaultRateLimiter({
      minFillRate: minimumRate,
      minCapacity: minimumRate,
    });
    const pace = PACES[service];
    return {
      gate: pLimit(Math.max(concurrency, LEAST_CONCURRENCY[service] ?? 0)),
      retryStrategy: new BoundedRetryStrategy({
        rateLimiter: pace ? new PacedRateLimiter(learning, pace) : learning,
        maxAttempts,
        totalTimeoutMs: totalTimeoutSeconds * 1000,
      }),
    };
  }
}
