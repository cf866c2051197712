/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SdkError } from '@smithy/types';

/** What an error tells, read without trusting its shape. */
export interface AwsErrorParts {
  code: string;
  message: string;
  /** HTTP status of the answer; undefined when there was none. */
  status?: number;
  requestId?: string;
  /** The error itself as the SDK's classification takes it. */
  error?: SdkError;
}

/** Any error can be put to the SDK's classification, which looks at names, codes and metadata. */
export function isSdkError(error: unknown): error is SdkError {
  return error instanceof Error;
}

const MAX_DEPTH = 5;

/** Reads an error, or the AWS error that it wraps. */
export function awsErrorParts(thrown: unknown): AwsErrorParts {
  const error = awsErrorIn(thrown, 0) ?? thrown;
  if (!isSdkError(error)) {
    return { code: 'UnknownError', message: String(error) };
  }
  const { httpStatusCode, requestId } = metadataOf(error);
  return {
    code: codeOf(error),
    message: isUnreadable(error)
      ? `The answer${
          httpStatusCode ? ` (HTTP ${httpStatusCode})` : ''
        } is not in the format of AWS. Check the endpoint, and proxies on the way to it`
      : error.message || codeOf(error),
    status: httpStatusCode,
    requestId,
    error,
  };
}

// A wrapper (ForwardedError and the like) is looked through; an error that
// AWS or the network gave, or one without a cause, speaks for itself.
function awsErrorIn(error: unknown, depth: number): Error | undefined {
  if (!(error instanceof Error) || depth > MAX_DEPTH) {
    return undefined;
  }
  const speaksForItself =
    '$metadata' in error || error.name === 'PageTokenRefusedError';
  if (speaksForItself) {
    return error;
  }
  return awsErrorIn(error.cause, depth + 1);
}

/** What the SDK throws for an answer of something else, such as a page of a proxy. */
function isUnreadable(error: Error): boolean {
  return /Deserialization error/.test(error.message);
}

function codeOf(error: Error): string {
  // Network errors are named "Error" and carry the reason as a code.
  if (error.name === 'Error' && 'code' in error && error.code) {
    return String(error.code);
  }
  return error.name;
}

function metadataOf(error: Error): {
  httpStatusCode?: number;
  requestId?: string;
} {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null) {
    return {};
  }
  const { httpStatusCode, requestId } = {
    httpStatusCode: undefined,
    requestId: undefined,
    ...metadata,
  };
  return {
    httpStatusCode:
      typeof httpStatusCode === 'number' ? httpStatusCode : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}
