/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from './AwsError';
import { AwsRequest, AwsResponse, CredentialScope } from './AwsRequest';
import { writeError } from './protocol/writeAnswer';

/** The answer to a request for no service that the sandbox speaks. */
export function refusalOf(
  request: AwsRequest,
  scope: CredentialScope | undefined,
  requestId: string,
): AwsResponse {
  const protocol = request.headers['x-amz-target'] ? 'json1.1' : 'rest-json';
  return writeError(
    { protocol },
    scope
      ? new AwsError(
          'UnknownOperationException',
          `The sandbox does not speak the service ${scope.service}.`,
        )
      : new AwsError(
          'MissingAuthenticationTokenException',
          'Missing Authentication Token',
          { status: 403 },
        ),
    requestId,
  );
}
