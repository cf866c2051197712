/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

function entityOf(
  kind: string,
  name: string,
  title: string,
  spec: Record<string, string>,
  annotations?: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, title, annotations },
    spec,
  };
}

const accountOf = (id: string, title: string) =>
  entityOf(
    'Resource',
    `aws-${id}`,
    title,
    { type: 'cloud-account' },
    { 'amazonaws.com/account-id': id },
  );

export const paymentsEntity = accountOf('111122223333', 'prod-payments');
export const paymentsTeam = 'group:default/payments';
export const enclaveRef = 'resource:default/kyc-prod';

/** What scopes and names are read from. */
export const catalogEntities: Entity[] = [
  entityOf('Group', 'payments', 'Payments', { type: 'team' }),
  entityOf('Group', 'platform', 'Platform', { type: 'team' }),
  entityOf('System', 'ledger', 'Ledger', {}),
  paymentsEntity,
  accountOf('444455556666', 'prod-platform'),
  accountOf('777788889999', 'data-lake'),
  entityOf('Resource', 'kyc-prod', 'kyc-prod', {
    type: 'nitro-enclave',
    enclaveId: 'enc-kyc-prod',
  }),
  entityOf('Template', 'resize-enclave', 'Resize an enclave', {
    type: 'enclave',
  }),
];
