/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';
import { columnsOf, EventRow } from './eventRows';

/** Columns that say again what the record says. */
const COLUMNS = [
  'id',
  'occurred_at',
  'recorded_at',
  'person_ref',
  'actor_ref',
  'plugin',
  'action',
  'resource_ref',
  'entity_ref',
  'account_id',
  'outcome',
  'severity',
  'correlation_id',
] as const;

// Neither can stand in a column: text with them is refused or escaped.
const BETWEEN = '\x1f';
const NOTHING = '\x1e';

/** What of a row can be proved. */
export interface CheckedRow
  extends Pick<EventRow, 'recorded_at' | 'prev_hash' | 'hash' | 'record'> {
  seq: number;
  /** All {@link COLUMNS} as one text: a check of many rows spends its time on their number. */
  columns: string;
}

/** Reads on from a record, in the order of the chain. */
export async function readCheckedRows(
  knex: Knex,
  after: { recordedAt: string; seq: number },
  limit: number,
): Promise<CheckedRow[]> {
  const columns = knex.raw(
    `concat_ws(?, ${COLUMNS.map(() => 'coalesce(??, ?)').join(', ')})`,
    [BETWEEN, ...COLUMNS.flatMap(name => [name, NOTHING])],
  );
  const select = knex('audit_events')
    .whereRaw('(recorded_at, seq) > (?, ?)', [after.recordedAt, after.seq])
    .orderBy(['recorded_at', 'seq'])
    .limit(limit)
    .select('seq', 'recorded_at', 'prev_hash', 'hash', 'record', {
      columns,
    });
  if (!isPostgres(knex)) {
    return select;
  }
  // The driver is a third faster without names for each row.
  const rows: string[][] = await select.options({ rowMode: 'array' });
  return rows.map(([seq, recorded_at, prev_hash, hash, record, text]) => ({
    seq: Number(seq),
    recorded_at,
    prev_hash,
    hash,
    record,
    columns: text,
  }));
}

/** The id that a row has, as its column says. */
export function idOf(row: CheckedRow): string {
  return row.columns.slice(0, row.columns.indexOf(BETWEEN));
}

/**
 * Says what is wrong with a row, if anything: what is hashed must have the
 * hash, and the columns must say the same.
 *
 * @param signedHash - The hash that a digest names for the row, if one does.
 */
export function rowFault(
  row: CheckedRow,
  signedHash: string | undefined,
): string | undefined {
  if (sha256(row.prev_hash + row.record) !== row.hash) {
    return 'its content does not have its hash';
  }
  if (signedHash !== undefined && signedHash !== row.hash) {
    return 'its hash is not the one that was signed';
  }
  const record = JSON.parse(row.record);
  const expected = columnsOf(record);
  const values = COLUMNS.map(name => expected[name] ?? NOTHING);
  if (record.seq === row.seq && values.join(BETWEEN) === row.columns) {
    return undefined;
  }
  const stored = row.columns.split(BETWEEN);
  const wrong = COLUMNS.find((_, index) => values[index] !== stored[index]);
  return `its column ${wrong ?? 'seq'} is not what its content says`;
}
