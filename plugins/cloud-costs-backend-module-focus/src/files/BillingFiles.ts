/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  CostRow,
  SourceTotal,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  BILLING_SUMS,
  BillingDialect,
  billingDimensions,
  billingSql,
  cur2Dialect,
  focusDialect,
  IS_READABLE,
  missingColumns,
  missingNotes,
  MonthContent,
  MonthRequest,
  tagColumn,
  withMissing,
} from '@steward/backstage-plugin-cloud-costs-node';
import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { duckDbEngine } from './duckDbEngine';
import { BillingFile, fileRelation, FileRelation } from './fileRelation';

const DIALECTS = [focusDialect, cur2Dialect];
/** How many unreadable rows are named. */
const MAX_NAMED = 20;

/** How much of the machine reading may take. */
export interface DuckDbLimits {
  memory: string;
  threads: number;
  /** Where what does not fit into memory goes. */
  directory: string;
}

/**
 * Billing files, read by DuckDB. They are summed up by SQL, so that what leaves
 * it is one row for each day and combination of dimensions.
 */
export class BillingFiles {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #relation: FileRelation;
  readonly #dialect: BillingDialect;

  /** @throws InputError when the files are of no known kind. */
  static async open(
    files: readonly BillingFile[],
    limits: DuckDbLimits,
  ): Promise<BillingFiles> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: limits.memory,
      threads: `${limits.threads}`,
      temp_directory: limits.directory,
      preserve_insertion_order: 'false',
    });
    const connection = await instance.connect();
    try {
      const relation = await fileRelation(files, async sql =>
        (
          await rowsOf(connection, `describe select * from ${sql}`)
        ).map(row => ({
          name: row.column_name,
          type: row.column_type,
        })),
      );
      const dialect = dialectOf(relation.columns, files);
      return new BillingFiles(instance, connection, relation, dialect);
    } catch (error) {
      connection.closeSync();
      instance.closeSync();
      throw error;
    }
  }

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    relation: FileRelation,
    dialect: BillingDialect,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#relation = relation;
    this.#dialect = dialect;
  }

  /** The payers and months that the files have rows of. */
  async months(): Promise<{ payer: string; month: string }[]> {
    const { payer, periodStart } = this.#dialect;
    const { columns, from } = this.#relation;
    const rows = await rowsOf(
      this.#connection,
      `select distinct (${payer})::varchar as payer, substr(${periodStart}, 1, 7) as month
      from ${withMissing({ dialect: this.#dialect, columns, from })}
      where regexp_full_match(substr(${periodStart}, 1, 7), '\\d{4}-\\d{2}')
      order by all`,
    );
    return rows.map(row => ({ payer: row.payer, month: row.month }));
  }

  /** Sums up a month; what cannot be read is told by the check. */
  async readMonth(request: MonthRequest): Promise<MonthContent> {
    const { payer, month, tags, resources, signal } = request;
    signal.throwIfAborted();
    const interrupt = () => this.#connection.interrupt();
    signal.addEventListener('abort', interrupt);
    const { columns, from, numbered } = this.#relation;
    const select = {
      engine: duckDbEngine,
      dialect: this.#dialect,
      columns,
      payer,
      month,
      tags,
      resources,
    };
    const source = billingSql({ ...select, from, keep: ['file'] });
    try {
      await this.#connection.run(
        `create or replace temp table month as
        select ${billingDimensions.join(', ')}, ${tags
          .map((_, index) => `${tagColumn(index)}, `)
          .join('')}currency, ${BILLING_SUMS}
        from (${source}) where ${IS_READABLE} group by all`,
      );
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
    return {
      rows: this.#rows(request),
      check: async () => {
        const { totals, unreadable } = await this.#recount(source);
        return {
          totals,
          skipped: [
            ...missingNotes(`The ${this.#dialect.title} files have`, select),
            ...(await this.#named(
              unreadable,
              billingSql({ ...select, from: numbered, keep: ['file', 'row'] }),
            )),
          ],
        };
      },
    };
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async *#rows({ payer, tags }: MonthRequest): AsyncIterable<CostRow> {
    const result = await this.#connection.stream(
      `select day, account, service, region, category, record_type, resource, currency,
        billed::varchar, effective::varchar, list::varchar${tags
          .map((_, index) => `, ${tagColumn(index)}`)
          .join('')} from month`,
    );
    for await (const batch of result.yieldRowsJson()) {
      for (const cells of batch as string[][]) {
        const [day, account, service, region, category, recordType] = cells;
        const [resource, currency, billed, effective, list, ...values] =
          cells.slice(6);
        yield {
          day,
          payer,
          account,
          service,
          region,
          category: category as CostRow['category'],
          recordType,
          resource,
          currency,
          billed,
          effective,
          list,
          tags: Object.fromEntries(
            tags.flatMap((key, index) =>
              values[index] ? [[key, values[index]]] : [],
            ),
          ),
        };
      }
    }
  }

  /** Reckoned out of the files again, not out of the rows that were yielded. */
  async #recount(
    source: string,
  ): Promise<{ totals: SourceTotal[]; unreadable: number }> {
    const counts = await rowsOf(
      this.#connection,
      'select currency, count(*)::varchar as "rows" from month group by currency',
    );
    const sums = await rowsOf(
      this.#connection,
      `select currency, (sum(billed) filter (where ${IS_READABLE}))::varchar as billed,
        count(*) filter (where ${IS_READABLE})::varchar as readable,
        count(*) filter (where not (${IS_READABLE}))::varchar as unreadable
      from (${source}) group by currency order by currency`,
    );
    return {
      totals: sums
        .filter(({ readable }) => readable !== '0')
        .map(({ currency, billed }) => ({
          currency,
          billed: billed.replace(/\.?0+$/, '') || '0',
          rows: Number(
            counts.find(one => one.currency === currency)?.rows ?? 0,
          ),
        })),
      unreadable: sums.reduce((sum, one) => sum + Number(one.unreadable), 0),
    };
  }

  /** Rows whose amount, currency or day cannot be read, each with its place. */
  async #named(count: number, numbered: string): Promise<string[]> {
    if (count === 0) {
      return [];
    }
    await this.#connection.run('set preserve_insertion_order = true');
    const rows = await rowsOf(
      this.#connection,
      `select file, row::varchar as row, billed is null as no_amount, currency is null as no_currency,
        coalesce(billed_text, '') as billed_text, coalesce(currency_text, '') as currency_text, coalesce(day_text, '') as day_text, service
      from (${numbered}) where not (${IS_READABLE}) limit ${MAX_NAMED}`,
    );
    const named = rows.map(row => {
      const place = `${row.file}, row ${row.row}`;
      if (row.no_amount) {
        return `${place}: the amount "${row.billed_text}" is not a number, so the row is left out.`;
      }
      return row.no_currency
        ? `${place}: "${row.currency_text}" is not a currency, so the row is left out.`
        : `${place}: the charge has no day, so the row is left out.`;
    });
    const more = count - named.length;
    return more > 0 ? [...named, `${more} more rows are left out.`] : named;
  }
}

function dialectOf(
  columns: ReadonlyMap<string, string>,
  files: readonly BillingFile[],
): BillingDialect {
  const missingOf = ({ required }: BillingDialect) =>
    missingColumns(required, columns);
  const found = DIALECTS.find(dialect => missingOf(dialect).length === 0);
  if (found) {
    return found;
  }
  const [nearest] = [...DIALECTS].sort(
    (a, b) => missingOf(a).length - missingOf(b).length,
  );
  throw new InputError(
    `${files.map(({ name }) => name).join(', ')} cannot be read as ${
      nearest.title
    }: the columns ${missingOf(nearest).join(
      ', ',
    )} are missing. Export a FOCUS or CUR 2.0 file with them.`,
  );
}

async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<Record<string, string>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Record<string, string>[];
}
