/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  composeEntities,
  OrganizationNode,
  ShardStatus,
} from '@steward/backstage-plugin-estate-common';

/** An entity with its row and the units above it. */
export type Composed = ReturnType<typeof composeEntities>['composed'][number];

/** The organization as a tree, with what hangs on each node. */
export function createNodes(
  composed: Composed[],
  shards: ShardStatus[],
): Map<string, OrganizationNode> {
  const nodes = new Map<string, OrganizationNode>();
  for (const { item, entity } of composed) {
    const kind =
      item.type === 'cloud-account' ? 'account' : 'organizational-unit';
    if (kind === 'account' || item.type === 'organizational-unit') {
      const id = String(
        entity.spec?.accountId ?? entity.spec?.organizationalUnitId,
      );
      nodes.set(id, {
        id,
        entityRef: item.entityRef,
        parentId: item.organizationalUnitId,
        kind,
        name: item.title,
        state: item.state,
        owner: item.owner,
        ownerSource: item.ownerSource,
        counts: { accounts: 0, clusters: 0, enclaves: 0, environments: 0 },
        staleShards: 0,
      });
    }
  }
  const members = {
    'cloud-account': 'accounts',
    'kubernetes-cluster': 'clusters',
    'nitro-enclave': 'enclaves',
    environment: 'environments',
  } as const;
  for (const { item, path } of composed) {
    const member = members[item.type as keyof typeof members];
    const above = [...path, member === 'accounts' ? '' : item.accountId ?? ''];
    for (const id of member ? above : []) {
      const node = nodes.get(id);
      if (node) {
        node.counts[member] += 1;
      }
    }
  }
  for (const shard of shards.filter(s => s.outcome !== 'complete')) {
    let node = nodes.get(shard.accountId ?? '');
    while (node) {
      node.staleShards += 1;
      node = node.parentId ? nodes.get(node.parentId) : undefined;
    }
  }
  return nodes;
}
