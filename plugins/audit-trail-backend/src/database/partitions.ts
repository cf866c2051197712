/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** `2026-11` of an ISO instant. */
export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** First instant after a month. */
export function endOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}

function partitionOf(month: string): string {
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

export async function dropPartition(knex: Knex, month: string): Promise<void> {
  await knex.raw('drop table if exists ??', [partitionOf(month)]);
}
