/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataExports, focusExport } from '../billing/DataExports';
import { BucketStore } from '../buckets/BucketStore';
import { createDuckDb } from '../shared/createDuckDb';
import {
  athenaCatalog,
  athenaDatabase,
  AthenaTable,
  athenaTables,
  partitionColumn,
} from './athenaTables';

/** What a query gave, all values as text. */
export interface QueryResult {
  columns: { name: string; type: string }[];
  rows: (string | null)[][];
}

/** Functions of Trino that DuckDB calls otherwise. */
const macros = [
  'regexp_like(text, pattern) as regexp_matches(text, pattern)',
  'json_extract_scalar(json, path) as json_extract_string(case when json_valid(json) then json end, path)',
  'element_at(map, key) as map[key]',
];

const duckDbTypes: { [type: string]: string } = {
  string: 'varchar',
  'map<string,string>': 'map(varchar, varchar)',
};

/**
 * A DuckDB that understands the SQL of Trino as far as it sums up bills, with
 * the tables that a query names, filled from the files in S3.
 */
export class TrinoSession {
  /** Loads what a query is about: of a table, the partitions that it names or all. */
  static async open(
    sql: string,
    options: { buckets: BucketStore; dataExports: DataExports },
  ): Promise<TrinoSession> {
    const instance = await createDuckDb();
    const session = new TrinoSession(instance, await instance.connect());
    try {
      await session.#load(sql, options);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #scannedBytes = 0;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** The size of the files that were read. */
  get scannedBytes(): number {
    return this.#scannedBytes;
  }

  async run(sql: string): Promise<QueryResult> {
    const described = await this.#connection.runAndReadAll(`describe ${sql}`);
    const columns = described
      .getRowObjectsJson()
      .map(({ column_name: name, column_type: type }) => ({
        name: String(name),
        type: athenaType(String(type)),
      }));
    const reader = await this.#connection.runAndReadAll(
      `select columns(*)::varchar from (${sql}) as result`,
    );
    return { columns, rows: reader.getRowsJson() as QueryResult['rows'] };
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #load(
    sql: string,
    options: { buckets: BucketStore; dataExports: DataExports },
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-athena-'));
    try {
      await this.#connection.run(`attach ':memory:' as "${athenaCatalog}"`);
      await this.#connection.run(
        `create schema "${athenaCatalog}".${athenaDatabase}`,
      );
      for (const table of athenaTables) {
        await this.#createTable(table);
        if (new RegExp(`\\b${table.name}\\b`).test(sql)) {
          await this.#fillTable(table, { ...options, folder, sql });
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    for (const macro of macros) {
      await this.#connection.run(`create macro ${macro}`);
    }
    // A query reads tables, and nothing of the machine.
    await this.#connection.run('set enable_external_access = false');
  }

  async #createTable({ name, columns }: AthenaTable): Promise<void> {
    const typed = columns.map(
      column => `"${column.name}" ${duckDbTypes[column.type] ?? column.type}`,
    );
    await this.#connection.run(
      `create table ${fullName(name)} (${typed.join(
        ', ',
      )}, ${partitionColumn} varchar)`,
    );
  }

  async #fillTable(
    { name, source }: AthenaTable,
    options: {
      buckets: BucketStore;
      dataExports: DataExports;
      folder: string;
      sql: string;
    },
  ): Promise<void> {
    const { buckets, dataExports, folder, sql } = options;
    const named = [...sql.matchAll(/billing_period\s*=\s*'([^']*)'/gi)];
    const files = await dataExports.files(
      source,
      named.length > 0 ? named.map(([, month]) => month) : undefined,
    );
    for (const { key, month } of files) {
      const version = buckets.find(focusExport.bucket, key);
      if (version) {
        const path = join(folder, `${name}-${month}.parquet`);
        const content = buckets.content(version);
        await writeFile(path, content);
        this.#scannedBytes += content.length;
        await this.#connection.run(
          `insert into ${fullName(
            name,
          )} by name select *, '${month}' as ${partitionColumn} from read_parquet('${path}')`,
        );
      }
    }
  }
}

function fullName(table: string): string {
  return `"${athenaCatalog}".${athenaDatabase}.${table}`;
}

/** The type as Athena names it in a result. */
function athenaType(type: string): string {
  const [name] = type.toLowerCase().split('(');
  return name === 'hugeint' ? 'bigint' : name;
}
