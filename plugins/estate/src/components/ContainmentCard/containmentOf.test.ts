/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { containmentOf, titleOf } from './containmentOf';

const part = (
  type: string,
  name: string,
  options: { region?: string; title?: string; partOf?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, namespace: 'default', title: options.title },
  spec: { type, ...(options.region && { region: options.region }) },
  relations: options.partOf
    ? [{ type: 'partOf', targetRef: `resource:default/${options.partOf}` }]
    : [],
});

describe('containmentOf', () => {
  it('puts clusters with their namespaces, enclaves and environments into regions', () => {
    const regions = containmentOf(
      [
        part('nitro-enclave', 'e2', { region: 'eu-west-1', title: 'b' }),
        part('nitro-enclave', 'e1', { region: 'eu-west-1', title: 'a' }),
        part('kubernetes-cluster', 'core', { region: 'eu-central-1' }),
        part('kubernetes-cluster', 'edge', { region: 'eu-central-1' }),
        part('environment', 'shared'),
      ],
      [
        part('kubernetes-namespace', 'pay', { partOf: 'core' }),
        part('kubernetes-namespace', 'fx', { partOf: 'core' }),
      ],
    );
    expect(
      regions.map(({ region, clusters, enclaves, environments }) => ({
        region,
        clusters: clusters.map(({ cluster, namespaces }) => [
          titleOf(cluster),
          namespaces.map(titleOf),
        ]),
        enclaves: enclaves.map(titleOf),
        environments: environments.map(titleOf),
      })),
    ).toEqual([
      { region: '', clusters: [], enclaves: [], environments: ['shared'] },
      {
        region: 'eu-central-1',
        clusters: [
          ['core', ['fx', 'pay']],
          ['edge', []],
        ],
        enclaves: [],
        environments: [],
      },
      {
        region: 'eu-west-1',
        clusters: [],
        enclaves: ['a', 'b'],
        environments: [],
      },
    ]);
  });
});
