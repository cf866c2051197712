/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { jsonErrors } from '../commonErrors';

export const organizationsErrors = jsonErrors({
  throttled: 'TooManyRequestsException',
  invalid: 'InvalidInputException',
  invalidMembers: reason => ({ Reason: reason }),
});

/** The exception for something that is not there. */
export function notFound(
  kind:
    | 'Account'
    | 'OrganizationalUnit'
    | 'Parent'
    | 'SourceParent'
    | 'DestinationParent'
    | 'Child'
    | 'Target'
    | 'CreateAccountStatus',
  id: string,
): AwsError {
  return new AwsError(
    `${kind}NotFoundException`,
    `You specified ${kind.toLowerCase()} ${id}, which does not exist in your organization.`,
  );
}

/** The exception for what Organizations forbids, with its `Reason`. */
export function constraintViolation(reason: string, message: string): AwsError {
  return new AwsError('ConstraintViolationException', message, {
    members: { Reason: reason },
  });
}
