/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/;
const REGION = /(?<![a-z])[a-z]{2}(?:-[a-z]+)+-\d(?!\d)/;

/**
 * A sync as the resource of an audit event. Ids of listings of an account
 * name it and its region, such as `eks/100000000001/eu-central-1`.
 */
export function syncResource(
  id: string,
  shardId: string | undefined,
): JsonObject {
  const accountId = shardId && ACCOUNT.exec(shardId)?.[0];
  const region = accountId && REGION.exec(shardId)?.[0];
  return {
    type: 'sync',
    id,
    ...(accountId && { accountId }),
    ...(region && { region }),
  };
}
