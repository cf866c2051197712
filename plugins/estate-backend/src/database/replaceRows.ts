/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { inBatches, upsertRows } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

export interface RowChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * Makes a table with a `hash` column hold exactly these rows, writing only
 * what differs.
 */
export async function replaceRows<R extends { hash: string }>(options: {
  transaction: Knex.Transaction;
  table: string;
  key: keyof R & string;
  rows: R[];
}): Promise<RowChanges> {
  const { transaction, table, key, rows } = options;
  const stored = new Map<string, string>(
    (await transaction(table).select(key, 'hash')).map(row => [
      row[key],
      row.hash,
    ]),
  );
  const changes: RowChanges = { added: [], changed: [], removed: [] };
  const writes: R[] = [];
  for (const row of rows) {
    const id = String(row[key]);
    const before = stored.get(id);
    stored.delete(id);
    if (before !== row.hash) {
      writes.push(row);
      (before === undefined ? changes.added : changes.changed).push(id);
    }
  }
  changes.removed.push(...stored.keys());
  await upsertRows(transaction, table, writes, [key]);
  for (const batch of inBatches(changes.removed)) {
    await transaction(table).whereIn(key, batch).delete();
  }
  return changes;
}
