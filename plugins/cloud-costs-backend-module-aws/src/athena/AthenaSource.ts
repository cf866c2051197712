/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { addDays, CostRow } from '@steward/backstage-plugin-cloud-costs-common';
import {
  CostSource,
  missingColumns,
  missingNotes,
  MonthContent,
  MonthRequest,
  SourceSpending,
} from '@steward/backstage-plugin-cloud-costs-node';
import { AthenaApi } from './AthenaApi';
import { AthenaExport, exportFormats, tableName } from './AthenaExport';
import { AthenaQueries, FinishedQuery } from './AthenaQueries';
import { MonthResult } from './MonthResult';
import { MonthQuery, monthQuery, PARTITION } from './monthQuery';

/** AWS Data Exports refreshes an export once a day, so it is not read more often. */
const EVERY_MS = 12 * 3_600_000;

/** How many days an export may lag behind. */
const LAG_DAYS = 2;

/**
 * Exports of AWS Data Exports that Athena reads: each month is summed up by one
 * query where the data is, and its sums come here.
 */
export class AthenaSource implements CostSource {
  readonly id = 'athena';
  readonly title = 'AWS Data Exports through Athena';
  readonly minimumInterval = EVERY_MS;
  readonly #exports: readonly AthenaExport[];
  readonly #api: AthenaApi;
  readonly #queries: AthenaQueries;
  readonly #clock: () => Date;

  constructor(options: {
    /** One for each payer. */
    exports: readonly AthenaExport[];
    api: AthenaApi;
    queries: AthenaQueries;
    clock: () => Date;
  }) {
    this.#exports = options.exports;
    this.#api = options.api;
    this.#queries = options.queries;
    this.#clock = options.clock;
  }

  async payers(): Promise<string[]> {
    return this.#exports.map(({ payer }) => payer);
  }

  spentToday(): Promise<SourceSpending> {
    return this.#queries.spentToday();
  }

  async readMonth(request: MonthRequest): Promise<MonthContent> {
    const { payer, signal, tags } = request;
    const asked = this.#exports.find(one => one.payer === payer);
    if (!asked) {
      throw new InputError(
        `cloudCosts.aws.athena has no export of ${payer}. Add one, or remove the month.`,
      );
    }
    const columns = await this.#columnsOf(asked, signal);
    const query = monthQuery({ export: asked, columns, request });
    const finished = await this.#queries.run({
      export: asked,
      sql: query.sql,
      signal,
    });
    const result = new MonthResult({ payer, tags });
    const select = { dialect: exportFormats[asked.format], columns };
    return {
      rows: this.#rows(finished, query, result),
      check: async () => {
        await this.#queries.forget(finished);
        return {
          totals: result.totals,
          completeTo: addDays(
            this.#clock().toISOString().slice(0, 10),
            -LAG_DAYS,
          ),
          skipped: [
            ...missingNotes(`The table ${tableName(asked)} has`, select),
            ...result.skipped,
            ...leftOutNote(query),
          ],
        };
      },
    };
  }

  async #columnsOf(
    asked: AthenaExport,
    signal: AbortSignal,
  ): Promise<Map<string, string>> {
    const { Columns: own = [], PartitionKeys: keys = [] } =
      await this.#api.describe({ export: asked, signal });
    const columns = new Map(
      [...own, ...keys].map(({ Name, Type = '' }) => [Name ?? '', Type]),
    );
    const dialect = exportFormats[asked.format];
    const missing = missingColumns([...dialect.required, PARTITION], columns);
    if (missing.length > 0) {
      throw new InputError(
        `The table ${tableName(asked)} cannot be read as ${
          asked.format
        }: the columns ${missing.join(
          ', ',
        )} are missing. Correct format of the export, or create the table with them.`,
      );
    }
    return columns;
  }

  async *#rows(
    finished: FinishedQuery,
    { columns }: MonthQuery,
    result: MonthResult,
  ): AsyncGenerator<CostRow, void> {
    for await (const cells of this.#queries.rows(finished, columns)) {
      const row = result.take(cells);
      if (row) {
        yield row;
      }
    }
    result.finish();
  }
}

function leftOutNote({ leftOut }: MonthQuery): string[] {
  return leftOut === 0
    ? []
    : [
        `${leftOut} resources of the catalog have no room in a query of Athena: their costs count to their accounts.`,
      ];
}
