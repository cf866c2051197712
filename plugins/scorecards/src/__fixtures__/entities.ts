/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

export const paymentsEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name: 'aws-111122223333',
    title: 'prod-payments',
  },
  spec: { type: 'cloud-account' },
};

/** What the filters of the overview offer. */
export const catalogEntities: Entity[] = [
  paymentsEntity,
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name: 'payments', title: 'Payments' },
    spec: { type: 'team' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'default', name: 'ou-ab12-prod0000', title: 'Prod' },
    spec: { type: 'organizational-unit' },
  },
];
