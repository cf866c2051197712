/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { isAccountId, isRegion } from '@steward/backstage-plugin-aws-common';

/**
 * A sync as the resource of an audit event. Ids of listings of an account
 * name it and its region, such as `eks/100000000001/eu-central-1`.
 */
export function syncResource(
  id: string,
  shardId: string | undefined,
): JsonObject {
  const parts = shardId?.split('/') ?? [];
  const accountId = parts.find(isAccountId);
  const region = accountId && parts.find(isRegion);
  return {
    type: 'sync',
    id,
    ...(accountId && { accountId }),
    ...(region && { region }),
  };
}
