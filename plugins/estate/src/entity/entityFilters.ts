/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FilterPredicate } from '@backstage/filter-predicates';

const resource = (type: string): FilterPredicate => ({
  kind: 'resource',
  'spec.type': type,
});

/** Which entities each card is about. */
export const entityFilters = {
  account: resource('cloud-account'),
  organizationalUnit: resource('organizational-unit'),
  cluster: resource('kubernetes-cluster'),
  enclave: resource('nitro-enclave'),
  environment: resource('environment'),
  namespace: resource('kubernetes-namespace'),
  team: { kind: 'group', 'spec.type': 'team' },
} satisfies Record<string, FilterPredicate>;
