/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { jsonErrors } from '../commonErrors';

/** Errors that any operation of Step Functions may give. */
export const statesErrors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'ValidationException',
  invalidToken: 'InvalidToken',
});

export function noSuchMachine(arn: string): AwsError {
  return new AwsError(
    'StateMachineDoesNotExist',
    `State Machine Does Not Exist: '${arn}'`,
  );
}

export function noSuchExecution(arn: string): AwsError {
  return new AwsError(
    'ExecutionDoesNotExist',
    `Execution Does Not Exist: '${arn}'`,
  );
}

export function invalidArn(arn: string): AwsError {
  return new AwsError('InvalidArn', `Invalid Arn: '${arn}'`);
}

export function notForExpress(operation: string): AwsError {
  return new AwsError(
    'StateMachineTypeNotSupported',
    `This operation is not supported by this type of state machine: ${operation}`,
  );
}
