/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { quoted } from '@steward/backstage-plugin-cloud-costs-node';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A billing file on this machine: `.csv` or `.parquet`. */
export interface BillingFile {
  path: string;
  /** What people know it by. */
  name: string;
}

/** Files as an SQL relation with all their columns and the `file` of each row. */
export interface FileRelation {
  from: string;
  /** The same with the number of each row as `row`, which takes longer. */
  numbered: string;
  /** Types by the name of the column. */
  columns: Map<string, string>;
}

/** The columns of a relation with their types. */
export type Describe = (
  relation: string,
) => Promise<{ name: string; type: string }[]>;

/**
 * Files as one relation. Cells of a CSV file are texts, so that no number is
 * read as an approximate one.
 *
 * @throws InputError for a file without a header.
 */
export async function fileRelation(
  files: readonly BillingFile[],
  describe: Describe,
): Promise<FileRelation> {
  const from: string[] = [];
  const numbered: string[] = [];
  const columns = new Map<string, string>();
  for (const file of files) {
    const rows = file.path.endsWith('.parquet')
      ? `read_parquet(${quoted(file.path)})`
      : csvSql(file.path, await readHeader(file));
    for (const { name, type } of await describe(rows)) {
      columns.set(name, type);
    }
    const name = quoted(file.name);
    from.push(`select *, ${name} as file from ${rows}`);
    numbered.push(
      `select *, ${name} as file, row_number() over () as row from ${rows}`,
    );
  }
  return {
    from: `(${from.join(' union all by name ')})`,
    numbered: `(${numbered.join(' union all by name ')})`,
    columns,
  };
}

function csvSql(path: string, header: readonly string[]): string {
  const columns = header.map(name => `${quoted(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${quoted(
    path,
  )}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}})`;
}

/** The names in the first line of a CSV file. */
async function readHeader({ path, name }: BillingFile): Promise<string[]> {
  const stream = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input: stream })) {
      return splitHeader(line.replace(/^\uFEFF/, ''));
    }
  } finally {
    stream.destroy();
  }
  throw new InputError(`${name} is empty. Export it again.`);
}

function splitHeader(line: string): string[] {
  const cells = line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return cells.map(cell =>
    cell.startsWith('"')
      ? cell.slice(1, -1).replaceAll('""', '"')
      : cell.trim(),
  );
}
