/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';

/** Adds the stale shards of accounts to all nodes above them. */
export function rollUpStaleShards(
  nodes: Pick<OrganizationNode, 'id' | 'parentId'>[],
  byAccount: Map<string, number>,
): Map<string, number> {
  const parents = new Map(nodes.map(node => [node.id, node.parentId]));
  const counts = new Map<string, number>();
  for (const [accountId, count] of byAccount) {
    const seen = new Set<string>();
    let id: string | undefined = accountId;
    while (id && parents.has(id) && !seen.has(id)) {
      seen.add(id);
      counts.set(id, (counts.get(id) ?? 0) + count);
      id = parents.get(id);
    }
  }
  return counts;
}
