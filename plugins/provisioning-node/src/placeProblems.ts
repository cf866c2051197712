/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  InputProblem,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';

/** What a target lacks of what is in one account and region. @public */
export function placeProblems(target: RunTarget, what: string): InputProblem[] {
  return (['accountId', 'region'] as const)
    .filter(field => !target[field])
    .map(field => ({
      field: `target.${field}`,
      reason: `${what} is in one account and one region`,
      fix: field === 'accountId' ? 'Choose the account' : 'Choose the region',
    }));
}
