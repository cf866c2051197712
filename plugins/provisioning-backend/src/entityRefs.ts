/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { validName } from '@steward/backstage-plugin-estate-common';

/** The Resource that the estate makes of an enclave or a stack, by its id. */
export function resourceRef(id: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: 'default',
    name: validName(id),
  });
}

/** The Resource that the estate makes of an account. */
export function accountRef(accountId: string): string {
  return resourceRef(`aws-${accountId}`);
}

/** The Group that the estate makes of a team's file. */
export function groupRef(team: string): string {
  return stringifyEntityRef({
    kind: 'group',
    namespace: 'default',
    name: team,
  });
}
