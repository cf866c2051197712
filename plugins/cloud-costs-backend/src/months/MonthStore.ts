/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  MonthFault,
  MonthReading,
  SourceTotal,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { byPreference } from './byPreference';

/** A month of a payer, as one source has it. */
export interface MonthKey {
  source: string;
  payer: string;
  month: string;
}

/** How a month was read. */
export interface MonthStatus extends MonthKey, MonthReading {
  loadId?: number;
  counted: boolean;
  error?: string;
  rows: number;
  completeTo?: string;
  totals: SourceTotal[];
  faults: MonthFault[];
}

/** What goes live when a load takes the place of the one before. */
export interface LiveLoad {
  loadId: number;
  loadedAt: string;
  /** Hash of how common cost was split. */
  splits: string;
  rows: number;
  completeTo: string;
  totals: SourceTotal[];
  faults: MonthFault[];
}

interface MonthRow {
  source: string;
  payer: string;
  month: string;
  load_id: number | null;
  /** SQLite has no booleans. */
  counted: boolean | number;
  loaded_at: string | null;
  failed_at: string | null;
  requested_at: string | null;
  error: string | null;
  rows: number;
  complete_to: string | null;
  totals: string;
  faults: string;
  splits: string | null;
}

const NEVER_READ = {
  counted: false,
  rows: 0,
  totals: '[]',
  faults: '[]',
};

/** Keeps how each month of each source was read, and which load counts. */
export class MonthStore {
  readonly #database: PluginDatabase;
  readonly #preference: readonly string[];

  constructor(options: {
    database: PluginDatabase;
    /** Source ids: of two with the same month the one that comes first counts. */
    preference: readonly string[];
  }) {
    this.#database = options.database;
    this.#preference = options.preference;
  }

  async find(key: MonthKey): Promise<MonthStatus | undefined> {
    const knex = await this.#database.get();
    const row = await knex<MonthRow>('cost_months').where(key).first();
    return row && fromRow(row);
  }

  /** The latest month first. */
  async list(options: {
    source?: string;
    payer?: string;
    limit: number;
    cursor?: string;
  }): Promise<{ items: MonthStatus[]; nextCursor?: string }> {
    const { source, payer, limit, cursor } = options;
    const after = decodeCursor(cursor, 3);
    const knex = await this.#database.get();
    const rows = await knex<MonthRow>('cost_months')
      .modify(query => {
        if (source !== undefined) {
          query.where({ source });
        }
        if (payer !== undefined) {
          query.where({ payer });
        }
        if (after) {
          const [month, lastSource, lastPayer] = after;
          query.where(later =>
            later
              .where('month', '<', month)
              .orWhere(same =>
                same
                  .where('month', month)
                  .whereRaw('(source, payer) > (?, ?)', [
                    lastSource,
                    lastPayer,
                  ]),
              ),
          );
        }
      })
      .orderBy([
        { column: 'month', order: 'desc' },
        { column: 'source' },
        { column: 'payer' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [
      row.month,
      row.source,
      row.payer,
    ]);
  }

  /** Months of a source since a month, and those somebody asked for. */
  async ofSource(source: string, since: string): Promise<MonthStatus[]> {
    const knex = await this.#database.get();
    const rows = await knex<MonthRow>('cost_months')
      .where({ source })
      .where(wanted =>
        wanted.where('month', '>=', since).orWhereNotNull('requested_at'),
      );
    return rows.map(fromRow);
  }

  /** Those that pages show, in a range of months. */
  async live(from: string, to: string): Promise<MonthStatus[]> {
    const knex = await this.#database.get();
    const rows = await knex<MonthRow>('cost_months')
      .whereBetween('month', [from, to])
      .where('counted', true)
      .whereNotNull('load_id');
    return rows.map(fromRow);
  }

  /** When the last reading of a source that went live began. */
  async lastLoadedAt(source: string): Promise<string | undefined> {
    const knex = await this.#database.get();
    const row = await knex<MonthRow>('cost_months')
      .where({ source })
      .max<{ last: string | null }>('loaded_at as last')
      .first();
    return row?.last ?? undefined;
  }

  /** The loads of all months, those that do not count too; the latest month first. */
  async loads(): Promise<{ id: number; month: string; splits?: string }[]> {
    const knex = await this.#database.get();
    const rows = await knex<MonthRow>('cost_months')
      .whereNotNull('load_id')
      .orderBy('month', 'desc')
      .select('load_id', 'month', 'splits');
    return rows.flatMap(({ load_id: id, month, splits }) =>
      id === null ? [] : [{ id, month, ...(splits !== null && { splits }) }],
    );
  }

  /** Notes how the common cost of a load is split now. */
  async noteSplits(
    transaction: Knex.Transaction,
    loadId: number,
    splits: string,
  ): Promise<void> {
    await transaction<MonthRow>('cost_months')
      .where({ load_id: loadId })
      .update({ splits });
  }

  /** Asks for a month to be read. */
  async request(key: MonthKey, at: string): Promise<MonthStatus> {
    const knex = await this.#database.get();
    await knex<MonthRow>('cost_months')
      .insert({ ...key, ...NEVER_READ, requested_at: at })
      .onConflict(['source', 'payer', 'month'])
      .merge({ requested_at: at });
    const status = await this.find(key);
    if (!status) {
      throw new NotFoundError(
        `The month ${key.month} of ${key.payer} in ${key.source} was removed meanwhile`,
      );
    }
    return status;
  }

  /** Notes why a reading failed; what pages show stays. */
  async fail(
    key: MonthKey,
    failure: { at: string; error: string },
  ): Promise<void> {
    const knex = await this.#database.get();
    const { at, error } = failure;
    await knex<MonthRow>('cost_months')
      .insert({ ...key, ...NEVER_READ, failed_at: at, error })
      .onConflict(['source', 'payer', 'month'])
      .merge({ failed_at: at, error });
  }

  /**
   * Shows a load from now on, in one transaction.
   *
   * @param fence - refuses the transaction when another replica took over
   * @returns the load that it takes the place of.
   */
  async goLive(
    key: MonthKey,
    load: LiveLoad,
    fence?: (transaction: Knex.Transaction) => Promise<void>,
  ): Promise<number | undefined> {
    const knex = await this.#database.get();
    return knex.transaction(async transaction => {
      await fence?.(transaction);
      const before = await transaction<MonthRow>('cost_months')
        .where(key)
        .first('load_id');
      const columns = {
        load_id: load.loadId,
        loaded_at: load.loadedAt,
        failed_at: null,
        requested_at: null,
        error: null,
        rows: load.rows,
        splits: load.splits,
        complete_to: load.completeTo,
        totals: JSON.stringify(load.totals),
        faults: JSON.stringify(load.faults),
      };
      await transaction<MonthRow>('cost_months')
        .insert({ ...key, counted: false, ...columns })
        .onConflict(['source', 'payer', 'month'])
        .merge(columns);
      await this.#recount(transaction, key);
      return before?.load_id ?? undefined;
    });
  }

  /** Of several sources that have a month of a payer, one counts. */
  async #recount(
    transaction: Knex.Transaction,
    { payer, month }: MonthKey,
  ): Promise<void> {
    const rows = await transaction<MonthRow>('cost_months')
      .where({ payer, month })
      .whereNotNull('load_id')
      .orderBy('source')
      .select('source');
    const [{ source: preferred }] = byPreference(
      rows,
      this.#preference,
      ({ source }) => source,
    );
    await transaction<MonthRow>('cost_months')
      .where({ payer, month })
      .whereNot({ source: preferred })
      .update({ counted: false });
    await transaction<MonthRow>('cost_months')
      .where({ payer, month, source: preferred })
      .update({ counted: true });
  }
}

function fromRow(row: MonthRow): MonthStatus {
  return {
    source: row.source,
    payer: row.payer,
    month: row.month,
    counted: Boolean(row.counted),
    rows: row.rows,
    totals: JSON.parse(row.totals),
    faults: JSON.parse(row.faults),
    ...(row.load_id !== null && { loadId: row.load_id }),
    ...(row.loaded_at !== null && { loadedAt: row.loaded_at }),
    ...(row.failed_at !== null && { failedAt: row.failed_at }),
    ...(row.requested_at !== null && { requestedAt: row.requested_at }),
    ...(row.error !== null && { error: row.error }),
    ...(row.complete_to !== null && { completeTo: row.complete_to }),
  };
}
