/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { sha256 } from '../proof/sha256';
import { columnsOf, EventRow } from './eventRows';
import { isPostgres } from './isPostgres';

const CHECKED = [
  'seq',
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
  'record',
  'prev_hash',
  'hash',
] as const;

/** Those that say again what the record says. */
const COLUMNS = CHECKED.filter(
  name => !['seq', 'record', 'prev_hash', 'hash'].includes(name),
);

/** What of a row can be proved. */
export type CheckedRow = Pick<
  EventRow,
  Exclude<(typeof CHECKED)[number], 'seq'>
> & { seq: number };

/** Reads on from a record, in the order of the chain. */
export async function readCheckedRows(
  knex: Knex,
  after: { recordedAt: string; seq: number },
  limit: number,
): Promise<CheckedRow[]> {
  const select = knex('audit_events')
    .whereRaw('(recorded_at, seq) > (?, ?)', [after.recordedAt, after.seq])
    .orderBy(['recorded_at', 'seq'])
    .limit(limit)
    .select(...CHECKED);
  if (!isPostgres(knex)) {
    return select;
  }
  // The driver is a third faster without names for each row.
  const rows: unknown[][] = await select.options({ rowMode: 'array' });
  return rows.map(fromArray);
}

/** Filled by assignment: a check of a million rows spends its time here. */
function fromArray(values: unknown[]): CheckedRow {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < CHECKED.length; index += 1) {
    row[CHECKED[index]] = values[index];
  }
  row.seq = Number(row.seq);
  return row as CheckedRow;
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
  const columns: Partial<CheckedRow> = columnsOf(record);
  const wrong =
    record.seq === row.seq
      ? COLUMNS.find(name => columns[name] !== row[name])
      : 'seq';
  return wrong && `its column ${wrong} is not what its content says`;
}
