/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FilterPredicate } from '@backstage/filter-predicates';

/** What runs are about: accounts, enclaves, environments and teams. */
export const runsFilter: FilterPredicate = {
  $any: [
    {
      kind: 'resource',
      'spec.type': { $in: ['cloud-account', 'nitro-enclave', 'environment'] },
    },
    { kind: 'group', 'spec.type': 'team' },
  ],
};
