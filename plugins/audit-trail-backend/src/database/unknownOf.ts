/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { EventRow } from './eventRows';

const CLOCKS_APART_MS = 2 * 86_400_000;

/**
 * Events whose ids are not in the store, each once. Under the lock of the
 * head, so that nobody adds one meanwhile.
 *
 * @param now - ISO instant.
 */
export async function unknownOf<T extends { id: string }>(
  transaction: Knex.Transaction,
  events: T[],
  now: string,
): Promise<T[]> {
  const ids = events.map(event => event.id);
  const known = new Set(
    isPostgres(transaction)
      ? await knownInPartitions(transaction, ids, now)
      : await transaction<EventRow>('audit_events')
          .whereIn('id', ids)
          .pluck('id'),
  );
  return events.filter(event => {
    const unknown = !known.has(event.id);
    known.add(event.id);
    return unknown;
  });
}

/**
 * Looks each id up by its index, where the planner would read a whole month;
 * and only in the months since the oldest was made, which a version 7 UUID
 * tells: nothing is recorded before it is made, but for clocks that differ.
 */
async function knownInPartitions(
  transaction: Knex.Transaction,
  ids: string[],
  now: string,
): Promise<string[]> {
  const made = ids.map(id => parseInt(id.slice(0, 13).replace('-', ''), 16));
  const oldest = made.reduce((a, b) => Math.min(a, b), Date.parse(now));
  const { rows } = await transaction.raw(
    `select found.id from unnest(?::text[]) as wanted (id)
    cross join lateral (
      select id from audit_events
      where id = wanted.id and recorded_at >= ? limit 1
    ) as found`,
    [ids, new Date(oldest - CLOCKS_APART_MS).toISOString()],
  );
  return rows.map((row: { id: string }) => row.id);
}
