/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { jsonErrors } from '../commonErrors';

/** Errors that any operation of Athena may give. */
export const athenaErrors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidRequestException',
});

/** What Athena cannot do with a request. */
export function invalidRequest(message: string, code: string): AwsError {
  return new AwsError('InvalidRequestException', message, {
    members: { AthenaErrorCode: code },
  });
}
