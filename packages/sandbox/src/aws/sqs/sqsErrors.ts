/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { jsonErrors } from '../commonErrors';

/** Errors that any operation of SQS may give. */
export const sqsErrors = jsonErrors({
  throttled: 'RequestThrottled',
  invalid: 'InvalidParameterValue',
});

export function noSuchQueue(): AwsError {
  return new AwsError(
    'QueueDoesNotExist',
    'The specified queue does not exist.',
  );
}
