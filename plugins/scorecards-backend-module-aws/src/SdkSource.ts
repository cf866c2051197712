/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsAccess,
  AwsSession,
} from '@steward/backstage-plugin-aws-access-node';

/** A session for one run of a collector; its calls end with the run. */
export function sessionFor(aws: AwsAccess, signal: AbortSignal): AwsSession {
  return aws.session({ purpose: 'findings', signal });
}
