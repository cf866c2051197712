/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Who signed a call.
 *
 * @public
 */
export interface CallSigner {
  accountId: string;
  /** ARN as `sts:GetCallerIdentity` gives it. */
  arn: string;
  userId: string;
  accessKeyId: string;
  /** RoleSessionName, when a role was assumed. */
  sessionName?: string;
}

/**
 * One call as it was answered.
 *
 * @public
 */
export interface Call {
  /** Of this call alone: the event id in CloudTrail. */
  id: string;
  /** ISO 8601, when it was answered. */
  time: string;
  /** The id that went out with the answer. */
  requestId?: string;
  service: string;
  operation: string;
  region: string;
  /** The account that the call is about; of AssumeRole that of the role. */
  accountId: string;
  /** RoleSessionName of the caller, or the one asked for by AssumeRole. */
  session?: string;
  /** Missing when the keys were not known. */
  signer?: CallSigner;
  /** Set for what the sandbox itself calls, which counts for nobody. */
  inside?: boolean;
  /** The AWS service that called for its customer, such as `states.amazonaws.com`. */
  invokedBy?: string;
  userAgent?: string;
  /** What was asked, without secrets. */
  parameters?: Record<string, unknown>;
  /** HTTP status; 0 when the connection was cut. */
  status: number;
  /** Name of the exception. */
  error?: string;
  errorMessage?: string;
  throttled: boolean;
}
