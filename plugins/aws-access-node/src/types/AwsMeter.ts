/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Counts of HTTP attempts; an operation that took three attempts has `calls: 3, retries: 2`. @public */
export interface AwsCallCounts {
  /** Requests that left the process, retries included. */
  calls: number;
  /** Those of them that repeated an earlier attempt. */
  retries: number;
  /** Those of them that AWS answered with a throttling error. */
  throttles: number;
  /** Those of them that ended in any other error. */
  failures: number;
  /** Successful answers that AWS bills by the request. */
  paidCalls: number;
  /** List price of the paid calls, US dollars. */
  paidUsd: number;
}

/** What was spent, at one moment. @public */
export interface AwsMeterReading extends AwsCallCounts {
  /** `AssumeRole` and `AssumeRoleWithWebIdentity` attempts, also part of `calls`. */
  assumeRoles: number;
  /** By `<service>.<operation>`, for example `organizations.ListAccounts`. */
  byOperation: Record<string, AwsCallCounts>;
}

/** Counts what a session spends. @public */
export interface AwsMeter {
  /** The scope's label; empty for a session's own. */
  readonly label: string;
  /** A copy of the counts so far. */
  read(): AwsMeterReading;
}
