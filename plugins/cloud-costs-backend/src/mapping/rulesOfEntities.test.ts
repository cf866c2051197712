/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { RowMapper } from '@steward/backstage-plugin-cloud-costs-common';
import { rulesOfEntities } from './rulesOfEntities';

const ACCOUNT = '333333333333';

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'kyc-prod',
      annotations: { 'amazonaws.com/account-id': ACCOUNT },
    },
    spec: { type: 'nitro-enclave', enclaveId: 'enc_1_kyc' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/kyc' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'pay' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'prod-payments',
      annotations: { 'amazonaws.com/account-id': ACCOUNT },
    },
    spec: { type: 'cloud-account' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pay' }],
  },
];

const placeOf = (tags: Record<string, string>, entityTags = {}) =>
  new RowMapper(rulesOfEntities(entities, entityTags)).placeOf({
    account: ACCOUNT,
    service: 'Amazon EC2',
    region: 'eu-central-1',
    category: 'Usage',
    recordType: '',
    resource: '',
    tags,
  });

describe('rulesOfEntities', () => {
  it('gives what has the id of an enclave to the enclave, before the team of a tag', () => {
    const tags = { 'enclave-id': 'enc_1_kyc', team: 'pay' };
    expect(
      placeOf(tags, { teamTag: 'team', enclaveTag: 'enclave-id' }),
    ).toMatchObject({
      entity: 'resource:default/kyc-prod',
      team: 'group:default/kyc',
    });
    expect(placeOf(tags, { teamTag: 'team' })).toMatchObject({
      entity: '',
      team: 'group:default/pay',
    });
    expect(
      placeOf({ 'enclave-id': 'enc_9' }, { enclaveTag: 'enclave-id' }),
    ).toMatchObject({ entity: 'resource:default/prod-payments' });
  });
});
