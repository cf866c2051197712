/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { whereAccountVisible } from './whereAccountVisible';

const COUNTED = {
  'cloud-account': 'accounts',
  'kubernetes-cluster': 'clusters',
  'nitro-enclave': 'enclaves',
  environment: 'environments',
} as const;

/**
 * Counts what rolls up to organizational units again, over the accounts that
 * somebody may see.
 */
export async function countVisible(
  knex: Knex,
  nodes: OrganizationNode[],
  visible: AccountCriteria,
): Promise<OrganizationNode[]> {
  const units = nodes.filter(node => node.kind === 'organizational-unit');
  const counted = new Map(
    units.map(node => [
      node.id,
      {
        ...node,
        counts: { accounts: 0, clusters: 0, enclaves: 0, environments: 0 },
        staleShards: 0,
      },
    ]),
  );
  const items: { top: string; type: keyof typeof COUNTED; count: number }[] =
    await itemsBelow(knex, [...counted.keys()], visible)
      .whereIn('item.type', Object.keys(COUNTED))
      .groupBy('below.top', 'item.type')
      .select('below.top', 'item.type')
      .count({ count: '*' });
  for (const { top, type, count } of items) {
    counted.get(top)!.counts[COUNTED[type]] = Number(count);
  }
  const shards: { top: string; count: number }[] = await itemsBelow(
    knex,
    [...counted.keys()],
    visible,
  )
    .where('item.type', 'cloud-account')
    .join('estate_shards as shard', 'shard.account_id', 'item.account_id')
    .where('shard.retired', false)
    .where(stale =>
      stale.whereNull('shard.outcome').orWhereNot('shard.outcome', 'complete'),
    )
    .groupBy('below.top')
    .select('below.top')
    .count({ count: '*' });
  for (const { top, count } of shards) {
    counted.get(top)!.staleShards = Number(count);
  }
  return nodes.map(node => counted.get(node.id) ?? node);
}

/** What is in each of some units (`top`) or below it, in accounts that somebody may see. */
function itemsBelow(
  knex: Knex,
  unitIds: string[],
  visible: AccountCriteria,
): Knex.QueryBuilder {
  return knex
    .withRecursive('below', ['top', 'id'], units =>
      units
        .from('estate_nodes')
        .whereIn('id', unitIds)
        .select('id as top', 'id')
        .union(deeper =>
          deeper
            .from('estate_nodes as node')
            .join('below as above', 'node.parent_id', 'above.id')
            .where('node.rank', 0)
            .select('above.top', 'node.id'),
        ),
    )
    .from('below')
    .join('estate_items as item', 'item.unit_id', 'below.id')
    .whereNull('item.vanished_at')
    .modify(query => whereAccountVisible(query, 'item.account_id', visible));
}
