/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { Knex } from 'knex';
import { RunRow } from '../runs/runRows';
import { NewLogLine } from '../runs/RunStore';

export interface LogRow {
  run_id: string;
  seq: number;
  at: string;
  source: string;
  level: string;
  step: string | null;
  elapsed_ms: number | string | null;
  text: string;
}

/** Rows that one statement inserts: SQLite takes 32,766 values. */
const ROWS_AT_ONCE = 500;

/** Numbers lines and stores them. The row of the run is locked, so that numbers have no gaps. */
export async function insertLines(
  transaction: Knex.Transaction,
  runId: string,
  lines: readonly NewLogLine[],
): Promise<void> {
  await transaction<RunRow>('provisioning_runs')
    .where({ id: runId })
    .increment('log_seq', lines.length);
  const row = await transaction<RunRow>('provisioning_runs')
    .where({ id: runId })
    .first('log_seq');
  const first = (row?.log_seq ?? 0) - lines.length + 1;
  await transaction.batchInsert(
    'provisioning_run_log',
    lines.map((line, index) => toLogRow(runId, line, first + index)),
    ROWS_AT_ONCE,
  );
}

function toLogRow(runId: string, line: NewLogLine, seq: number): LogRow {
  return {
    run_id: runId,
    seq,
    at: line.at,
    source: line.source,
    level: line.level,
    step: line.step ?? null,
    elapsed_ms: line.elapsedMs ?? null,
    text: line.text,
  };
}

export function fromLogRow(row: LogRow): RunLogLine {
  return {
    id: row.seq,
    at: row.at,
    source: row.source as RunLogLine['source'],
    level: row.level as RunLogLine['level'],
    ...(row.step !== null && { step: row.step }),
    ...(row.elapsed_ms !== null && { elapsedMs: Number(row.elapsed_ms) }),
    text: row.text,
  };
}
