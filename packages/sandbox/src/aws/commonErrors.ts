/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from './AwsError';
import { CommonErrors } from './AwsService';

const expiredMessage = 'The security token included in the request is expired';
const unknownKeyMessage =
  'The security token included in the request is invalid.';

/** Errors of the services that speak JSON. */
export function jsonErrors(options: {
  throttled: string;
  throttledStatus?: number;
  deniedStatus?: number;
  invalid: string;
  invalidMembers?: (reason: string) => Record<string, unknown>;
  invalidToken?: string;
}): CommonErrors {
  const { throttledStatus = 400, deniedStatus = 400 } = options;
  const members = options.invalidMembers ?? (() => ({}));
  return {
    throttled: () =>
      new AwsError(options.throttled, 'Rate exceeded', {
        status: throttledStatus,
      }),
    denied: message =>
      new AwsError('AccessDeniedException', message, { status: deniedStatus }),
    expired: () =>
      new AwsError('ExpiredTokenException', expiredMessage, {
        status: deniedStatus,
      }),
    unknownKey: () =>
      new AwsError('UnrecognizedClientException', unknownKeyMessage, {
        status: deniedStatus,
      }),
    unknownOperation: name =>
      new AwsError(
        'UnknownOperationException',
        name
          ? `The sandbox does not know the operation ${name}.`
          : 'The request names no operation.',
      ),
    invalid: message =>
      new AwsError(options.invalid, message, {
        members: members('INPUT_REQUIRED'),
      }),
    invalidToken: message =>
      new AwsError(options.invalidToken ?? options.invalid, message, {
        members: members('INVALID_NEXT_TOKEN'),
      }),
  };
}

/** Errors of the services that speak XML; EC2 has names of its own. */
export function queryErrors(options: { ec2?: boolean } = {}): CommonErrors {
  const { ec2 = false } = options;
  return {
    throttled: () =>
      ec2
        ? new AwsError('RequestLimitExceeded', 'Request limit exceeded.', {
            status: 503,
          })
        : new AwsError('Throttling', 'Rate exceeded'),
    denied: message =>
      new AwsError(ec2 ? 'UnauthorizedOperation' : 'AccessDenied', message, {
        status: 403,
      }),
    expired: () =>
      new AwsError(ec2 ? 'RequestExpired' : 'ExpiredToken', expiredMessage, {
        status: ec2 ? 400 : 403,
      }),
    unknownKey: () =>
      new AwsError(
        ec2 ? 'AuthFailure' : 'InvalidClientTokenId',
        unknownKeyMessage,
        { status: ec2 ? 401 : 403 },
      ),
    unknownOperation: name =>
      new AwsError(
        'InvalidAction',
        `The action ${name} is not valid for this web service.`,
      ),
    invalid: message =>
      new AwsError(ec2 ? 'InvalidParameterValue' : 'ValidationError', message),
    invalidToken: message =>
      new AwsError(ec2 ? 'InvalidPaginationToken' : 'ValidationError', message),
  };
}
