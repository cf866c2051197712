/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FilterPredicate } from '@backstage/filter-predicates';

/** What the estate brings into the catalog. */
export const estateEntities: FilterPredicate = {
  $any: [
    {
      kind: 'resource',
      'spec.type': {
        $in: [
          'cloud-account',
          'organizational-unit',
          'kubernetes-cluster',
          'nitro-enclave',
          'environment',
          'kubernetes-namespace',
        ],
      },
    },
    { kind: 'group', 'spec.type': 'team' },
  ],
};
