/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { whereCriteria } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { AccountCondition, AccountCriteria } from '../access/AccountCondition';
import { whereBelowUnits } from './whereBelowUnits';

/** Keeps rows of accounts that somebody may see, and rows of no account. */
export function whereAccountVisible(
  query: Knex.QueryBuilder,
  column: string,
  visible: AccountCriteria | undefined,
): void {
  if (visible) {
    query.where(either =>
      either
        .whereNull(column)
        .orWhere(column, '')
        .orWhereIn(column, selectVisible(visible)),
    );
  }
}

/** Selects the ids of the accounts that somebody may see, for `whereIn`. */
export function selectVisible(
  visible: AccountCriteria,
): (accounts: Knex.QueryBuilder) => void {
  return accounts =>
    accounts
      .from('estate_items as account')
      .where('account.type', 'cloud-account')
      .modify(query => whereCriteria(query, visible, compileCondition))
      .select('account.account_id');
}

/** Keeps rows of items that somebody may see, by an entity ref or the key of a record. */
export function whereItemVisible(
  query: Knex.QueryBuilder,
  column: string,
  itemColumn: 'entity_ref' | 'record_key',
  visible: AccountCriteria | undefined,
): void {
  if (visible) {
    query.whereIn(column, items =>
      items
        .from('estate_items')
        .modify(own => whereAccountVisible(own, 'account_id', visible))
        .select(itemColumn),
    );
  }
}

/** Keeps rows of shards of accounts that somebody may see: any other tells of all accounts. */
export function whereShardVisible(
  query: Knex.QueryBuilder,
  column: string,
  visible: AccountCriteria | undefined,
): void {
  if (visible) {
    query.whereIn(column, shards =>
      shards
        .from('estate_shards')
        .whereIn('account_id', selectVisible(visible))
        .select('id'),
    );
  }
}

function compileCondition(
  builder: Knex.QueryBuilder,
  condition: AccountCondition,
): void {
  switch (condition.type) {
    case 'owner':
      builder.whereIn('account.owner', condition.refs);
      break;
    case 'id':
      builder.whereIn('account.account_id', condition.ids);
      break;
    default:
      whereBelowUnits(builder, 'account.unit_id', condition.ids);
  }
}
