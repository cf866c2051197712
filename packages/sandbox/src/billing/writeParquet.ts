/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDuckDb } from '../shared/createDuckDb';
import { typeOfColumn } from './exportTables';

/** How DuckDB makes a cell of a CSV file what the column is. */
const casts: { [type: string]: (name: string) => string } = {
  double: name => `"${name}"::double`,
  timestamp: name => `"${name}"::timestamp`,
  string: name => `"${name}"`,
  'map<string,string>': name => `"${name}"::json::map(varchar, varchar)`,
};

/** A CSV file with a header as Parquet, its columns of the types that AWS gives them. */
export async function writeParquet(
  csv: string,
  columns: readonly string[],
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-export-'));
  const instance = await createDuckDb();
  try {
    const from = join(folder, 'export.csv');
    const to = join(folder, 'export.parquet');
    await writeFile(from, csv);
    const connection = await instance.connect();
    const selected = columns.map(
      name => `${casts[typeOfColumn(name)](name)} as "${name}"`,
    );
    await connection.run(
      `copy (select ${selected.join(
        ', ',
      )} from read_csv('${from}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')) to '${to}' (format parquet)`,
    );
    connection.closeSync();
    return await readFile(to);
  } finally {
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
