/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';
import { AccountCriteria } from '../access/AccountCondition';
import { countedTypes } from '../domain/countedTypes';
import { whereAccountVisible } from './whereAccountVisible';

interface CountedItems {
  /** The organizational unit that counts them. */
  top: string;
  type: keyof typeof countedTypes;
  count: number | string;
}

/**
 * Counts what rolls up to organizational units again, over the accounts that
 * somebody may see.
 */
export async function countVisible(
  knex: Knex,
  nodes: OrganizationNode[],
  visible: AccountCriteria,
): Promise<OrganizationNode[]> {
  const units = nodes.filter(isUnit).map(({ id }) => id);
  const items: CountedItems[] = await itemsBelow(knex, units, visible)
    .whereIn('item.type', Object.keys(countedTypes))
    .groupBy('below.top', 'item.type')
    .select('below.top', 'item.type')
    .count({ count: '*' });
  const stale: Omit<CountedItems, 'type'>[] = await itemsBelow(
    knex,
    units,
    visible,
  )
    .where('item.type', 'cloud-account')
    .join('estate_shards as shard', 'shard.account_id', 'item.account_id')
    .where('shard.retired', false)
    .where(outcome =>
      outcome
        .whereNull('shard.outcome')
        .orWhereNot('shard.outcome', 'complete'),
    )
    .groupBy('below.top')
    .select('below.top')
    .count({ count: '*' });
  return nodes.map(node =>
    isUnit(node)
      ? {
          ...node,
          counts: countsOf(items.filter(({ top }) => top === node.id)),
          staleShards: Number(
            stale.find(({ top }) => top === node.id)?.count ?? 0,
          ),
        }
      : node,
  );
}

function isUnit({ kind }: OrganizationNode): boolean {
  return kind === 'organizational-unit';
}

function countsOf(items: CountedItems[]): OrganizationNode['counts'] {
  const counts = { accounts: 0, clusters: 0, enclaves: 0, environments: 0 };
  for (const { type, count } of items) {
    counts[countedTypes[type]] = Number(count);
  }
  return counts;
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
