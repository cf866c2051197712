/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { people } from './runs';

function resource(
  name: string,
  title: string,
  spec: Record<string, string | number>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      title,
      annotations: {
        'amazonaws.com/account-id': String(spec.accountId ?? ''),
        'steward.dev/region': String(spec.region ?? ''),
      },
    },
    spec: { owner: 'group:default/payments', ...spec },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}

function group(name: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: `Team ${name}` },
    spec: {
      type,
      children: [],
      profile: { displayName: `Team ${name}` },
      quota: {
        requests: { cpu: '10', memory: '20Gi' },
        limits: { cpu: '20', memory: '40Gi' },
        objects: { pods: 50 },
      },
    },
  };
}

export const accountEntity = resource('aws-123456789012', 'prod-payments', {
  type: 'cloud-account',
  accountId: '123456789012',
  state: 'ACTIVE',
});

/** An enclave in a state of its life. */
export function enclaveEntity(status: string): Entity {
  return resource('enc_0193f7a2', 'kyc-prod', {
    type: 'nitro-enclave',
    enclaveId: 'enc_0193f7a2',
    accountId: '123456789012',
    region: 'eu-central-1',
    status,
    instanceType: 'm6i.xlarge',
    cpuCount: 2,
    memoryMib: 4096,
  });
}

export const environmentEntity = resource(
  'core-eu-central-1-dev',
  'core-eu-central-1-dev',
  {
    type: 'environment',
    accountId: '210987654321',
    region: 'eu-central-1',
    stage: 'dev',
  },
);

export const teamEntity = group('payments', 'team');

/** What the catalog holds in tests and on the development page. */
export const catalogEntities: Entity[] = [
  accountEntity,
  resource('aws-210987654321', 'dev-payments', {
    type: 'cloud-account',
    accountId: '210987654321',
    state: 'ACTIVE',
  }),
  resource('aws-333333333333', 'old-sandbox', {
    type: 'cloud-account',
    accountId: '333333333333',
    state: 'SUSPENDED',
  }),
  enclaveEntity('DEPLOYED'),
  environmentEntity,
  resource('ou-ab12-prod0000', 'Prod', {
    type: 'organizational-unit',
    organizationalUnitId: 'ou-ab12-prod0000',
  }),
  teamEntity,
  group('kyc', 'team'),
  group('approvers', 'role'),
  ...Object.entries(people).map(
    ([name, ref]): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: ref.split('/')[1], namespace: 'default' },
      spec: {
        profile: { displayName: name[0].toUpperCase() + name.slice(1) },
      },
    }),
  ),
];
