/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { addressesOf } from './addressesOf';
import { PlacementIndex } from './PlacementIndex';

function resource(
  name: string,
  type: string,
  annotations: Record<string, string>,
  spec: object = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations },
    spec: { type, ...spec },
  };
}

const eks = (account: string, name: string) =>
  `arn:aws:eks:eu-central-1:${account}:cluster/${name}`;

const index = new PlacementIndex(
  [
    resource('payments', 'cloud-account', {
      'amazonaws.com/account-id': '111122223333',
      'amazonaws.com/arn':
        'arn:aws:organizations::999988887777:account/o-abc/111122223333',
    }),
    resource('labs', 'website', {
      'aws.amazon.com/arn': 'arn:aws:s3:::labs',
      'aws.amazon.com/account-id': '111122223333',
    }),
    resource('claimed', 'service', {
      'steward.dev/account-id': '444455556666',
    }),
    resource(
      'platform-a',
      'kubernetes-cluster',
      {
        'amazonaws.com/account-id': '111122223333',
        'amazonaws.com/arn': eks('111122223333', 'platform'),
      },
      { clusterName: 'platform' },
    ),
    resource(
      'platform-b',
      'kubernetes-cluster',
      { 'amazonaws.com/arn': eks('444455556666', 'platform') },
      { clusterName: 'platform' },
    ),
    resource('edge', 'kubernetes-cluster', {}),
    resource(
      'ns-a',
      'kubernetes-namespace',
      { 'backstage.io/kubernetes-namespace': 'lending' },
      { namespaceName: 'lending', partOf: ['resource:default/platform-a'] },
    ),
    resource(
      'ns-edge',
      'kubernetes-namespace',
      {},
      { namespaceName: 'lending', cluster: 'edge' },
    ),
  ].map(addressesOf),
);

describe('placement', () => {
  it.each([
    ['an entity ref', { entityRef: 'resource:labs' }, 'labs'],
    ['an ARN of the AWS Labs annotation', { arn: 'arn:aws:s3:::labs' }, 'labs'],
    [
      'an ARN before its account',
      { arn: 'arn:aws:s3:::labs', accountId: '444455556666' },
      'labs',
    ],
    ['an account', { accountId: '111122223333' }, 'payments'],
    [
      'the account of an ARN',
      { arn: 'arn:aws:sqs:eu-west-1:111122223333:queue' },
      'payments',
    ],
    [
      'an account of our own annotation',
      { accountId: '444455556666' },
      'claimed',
    ],
    [
      'a cluster by ARN',
      { arn: eks('444455556666', 'platform') },
      'platform-b',
    ],
    [
      'a node group',
      {
        arn: 'arn:aws:eks:eu-central-1:111122223333:nodegroup/platform/a/b',
      },
      'platform-a',
    ],
    ['a cluster by name', { cluster: 'edge' }, 'edge'],
    [
      'a cluster by name and account',
      { cluster: 'platform', accountId: '111122223333' },
      'platform-a',
    ],
    [
      'a namespace',
      { cluster: eks('111122223333', 'platform'), namespace: 'lending' },
      'ns-a',
    ],
    [
      'a namespace by names',
      { cluster: 'edge', namespace: 'lending' },
      'ns-edge',
    ],
    [
      'a namespace that is not in the catalog by its cluster',
      { cluster: 'edge', namespace: 'kube-system' },
      'edge',
    ],
  ])('finds %s', (_name, about, expected) => {
    expect(index.place(about)).toBe(`resource:default/${expected}`);
  });

  it.each([
    ['two clusters of one name', { cluster: 'platform' }],
    ['an unknown account', { accountId: '000000000000' }],
    ['a namespace without its cluster', { namespace: 'lending' }],
    ['an entity that does not exist', { entityRef: 'component:none' }],
    ['what is no entity ref', { entityRef: 'a:b:c:d/e/f' }],
    ['nothing', {}],
  ])('sets %s aside', (_name, about) => {
    expect(index.place(about)).toBeUndefined();
  });
});
