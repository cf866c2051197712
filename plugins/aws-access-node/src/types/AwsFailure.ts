/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * - `denied`: the caller lacks a right; another attempt does not help
 * - `throttled`: too many requests, also after all retries
 * - `gone`: what was asked about does not exist (any more)
 * - `expired`: credentials or a page token are no longer valid
 * - `timeout`: no answer in time, or no connection
 * - `unsupported`: the service or the operation is not there (region, partition, account state)
 * - `failed`: anything else
 *
 * @public
 */
export type AwsFailureKind =
  | 'denied'
  | 'throttled'
  | 'gone'
  | 'expired'
  | 'timeout'
  | 'unsupported'
  | 'failed';

/** An error of an AWS call in terms that a report can show. @public */
export interface AwsFailure {
  kind: AwsFailureKind;
  /** The error code of AWS, or the name of the error. */
  code: string;
  message: string;
  /** HTTP status of the answer; absent when there was none. */
  status?: number;
  /** IAM prefix, for example `organizations`. */
  service?: string;
  /** For example `ListAccounts`. */
  operation?: string;
  /** The IAM action to grant, for example `organizations:ListAccounts`; only for `denied`. */
  missingAction?: string;
  /** The resource that the right is missing for, as the message names it. */
  resource?: string;
  /**
   * What denies it explicitly, as the message names it, such as `a service
   * control policy`: no right that is added to the role helps.
   */
  deniedBy?: string;
  /** Whether the same call may succeed later without anybody doing something. */
  retryable: boolean;
  requestId?: string;
}
