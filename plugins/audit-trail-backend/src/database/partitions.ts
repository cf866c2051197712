/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { endOfMonth } from '../domain/months';

/** The table of a month on PostgreSQL. */
export function partitionOf(month: string): string {
  return `audit_events_${month.replace('-', '_')}`;
}

/** Makes the partition of a month on PostgreSQL, where it is not there yet. */
export async function ensurePartition(
  knex: Knex,
  month: string,
): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw(
      `create table if not exists ?? partition of audit_events for values from ('${month}-01') to ('${endOfMonth(
        month,
      ).slice(0, 10)}')`,
      [partitionOf(month)],
    );
  }
}

/** The months that have a partition on PostgreSQL. */
export async function partitionMonths(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(
    `select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'audit_events'::regclass`,
  );
  return rows.map(({ relname }: { relname: string }) =>
    relname.slice(-'2026_11'.length).replace('_', '-'),
  );
}

export async function dropPartition(knex: Knex, month: string): Promise<void> {
  await knex.raw('drop table if exists ??', [partitionOf(month)]);
}
