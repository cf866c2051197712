/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsCallCounts, AwsMeter, AwsMeterReading } from '../types';

/** One HTTP attempt. */
export interface Attempt {
  /** IAM prefix, for example `organizations`. */
  service: string;
  operation: string;
  retry: boolean;
  outcome: 'answered' | 'throttled' | 'failed';
  /** List price, US dollars; 0 for what is free. */
  usd: number;
}

const ASSUME_ROLE = /^sts\.AssumeRole/;

/** Counts attempts, for itself and for the meter that it is a part of. */
export class CallMeter implements AwsMeter {
  readonly #byOperation = new Map<string, AwsCallCounts>();

  private constructor(
    readonly label: string,
    private readonly onAttempt: (attempt: Attempt) => void,
  ) {}

  /** A meter that also tells somebody else of each attempt. */
  static create(onAttempt: (attempt: Attempt) => void): CallMeter {
    return new CallMeter('', onAttempt);
  }

  /** A meter whose counts are also counted here. */
  child(label: string): CallMeter {
    return new CallMeter(label, attempt => this.record(attempt));
  }

  record(attempt: Attempt): void {
    const key = `${attempt.service}.${attempt.operation}`;
    const counts = this.#byOperation.get(key) ?? none();
    counts.calls += 1;
    counts.retries += attempt.retry ? 1 : 0;
    counts.throttles += attempt.outcome === 'throttled' ? 1 : 0;
    counts.failures += attempt.outcome === 'failed' ? 1 : 0;
    if (attempt.outcome === 'answered' && attempt.usd > 0) {
      counts.paidCalls += 1;
      counts.paidUsd += attempt.usd;
    }
    this.#byOperation.set(key, counts);
    this.onAttempt(attempt);
  }

  read(): AwsMeterReading {
    const total = { ...none(), assumeRoles: 0 };
    for (const [key, counts] of this.#byOperation) {
      total.calls += counts.calls;
      total.retries += counts.retries;
      total.throttles += counts.throttles;
      total.failures += counts.failures;
      total.paidCalls += counts.paidCalls;
      total.paidUsd += counts.paidUsd;
      total.assumeRoles += ASSUME_ROLE.test(key) ? counts.calls : 0;
    }
    return {
      ...total,
      byOperation: Object.fromEntries(
        [...this.#byOperation].map(([key, counts]) => [key, { ...counts }]),
      ),
    };
  }
}

function none(): AwsCallCounts {
  return {
    calls: 0,
    retries: 0,
    throttles: 0,
    failures: 0,
    paidCalls: 0,
    paidUsd: 0,
  };
}
