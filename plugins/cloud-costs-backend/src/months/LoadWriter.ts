/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  LoadedTotal,
  RowMapper,
} from '@steward/backstage-plugin-cloud-costs-common';
import { cutText, storableText } from '@steward/backstage-plugin-portal-node';
import { fromUnits, toUnits } from '../database/amounts';
import { Load } from './Load';
import { CostLine, LoadStore, UnitAmounts } from './LoadStore';

const BATCH = 2_000;
const MAX_TEXT = 500;

/** Writes the rows of a month into a load, and reckons what it wrote. */
export class LoadWriter {
  readonly #store: LoadStore;
  readonly #load: Load;
  readonly #mapper: RowMapper;
  readonly #tags: readonly string[];
  readonly #lines = new Map<
    string,
    CostLine & { line: number; amounts: UnitAmounts }
  >();
  readonly #days = new Set<string>();
  readonly #totals = new Map<string, { rows: number; billed: bigint }>();
  #batch = new Map<
    string,
    { line: number; day: string; amounts: UnitAmounts }
  >();
  /** The batch that is on its way to the database while the next one fills. */
  #writing = Promise.resolve();

  constructor(options: {
    store: LoadStore;
    load: Load;
    mapper: RowMapper;
    /** Keys of the tags that lines keep. */
    tags: readonly string[];
  }) {
    this.#store = options.store;
    this.#load = options.load;
    this.#mapper = options.mapper;
    this.#tags = options.tags;
  }

  /** @throws RangeError when the row cannot be kept; what a batch before it failed with. */
  async add(row: CostRow): Promise<void> {
    if (!row.day.startsWith(this.#load.month) || row.day.length !== 10) {
      throw new RangeError(
        `A row of ${row.service} in ${row.account} has the day "${
          row.day
        }", which is not in ${this.#load.month}.`,
      );
    }
    const amounts = {
      billed: toUnits(row.billed),
      effective: toUnits(row.effective),
      list: toUnits(row.list),
    };
    const line = this.#lineOf(row);
    addTo(line.amounts, amounts);
    this.#count(row.currency, amounts.billed);
    this.#days.add(row.day);
    const key = `${line.line} ${row.day}`;
    const same = this.#batch.get(key);
    if (same) {
      addTo(same.amounts, amounts);
    } else {
      this.#batch.set(key, { line: line.line, day: row.day, amounts });
    }
    if (this.#batch.size >= BATCH) {
      await this.#flush();
    }
  }

  /** Writes what is left. */
  async finish(): Promise<{
    rows: number;
    totals: LoadedTotal[];
    days: string[];
  }> {
    await this.#flush();
    await this.#writing;
    const lines = [...this.#lines.values()];
    for (let start = 0; start < lines.length; start += BATCH) {
      await this.#store.addLines(this.#load, lines.slice(start, start + BATCH));
    }
    const totals = [...this.#totals].map(([currency, { rows, billed }]) => ({
      currency,
      rows,
      billed: fromUnits(billed),
    }));
    return {
      rows: totals.reduce((sum, { rows }) => sum + rows, 0),
      totals,
      days: [...this.#days].sort(),
    };
  }

  /** Waits until nothing is on its way any more, also where the reading was broken off. */
  async settle(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }

  async #flush(): Promise<void> {
    await this.#writing;
    const rows = [...this.#batch.values()];
    this.#batch = new Map();
    this.#writing = this.#store.addRows(this.#load, rows);
    // The next call throws it; until then it is no unhandled rejection.
    this.#writing.catch(() => {});
  }

  #lineOf(row: CostRow): CostLine & { line: number; amounts: UnitAmounts } {
    const tags = this.#tags.map(key => row.tags[key] ?? '');
    const key = JSON.stringify([
      row.account,
      row.service,
      row.region,
      row.category,
      row.recordType,
      tags,
      row.resource,
      row.currency,
      row.owner,
    ]);
    let line = this.#lines.get(key);
    if (!line) {
      line = {
        line: this.#lines.size + 1,
        account: storable(row.account),
        service: storable(row.service),
        region: storable(row.region),
        category: row.category,
        recordType: storable(row.recordType),
        tags: tags.map(storable),
        resource: storable(row.resource),
        currency: row.currency,
        amounts: { billed: 0n, effective: 0n, list: 0n },
        ...this.#mapper.placeOf(row),
      };
      this.#lines.set(key, line);
    }
    return line;
  }

  #count(currency: string, billed: bigint): void {
    const total = this.#totals.get(currency) ?? { rows: 0, billed: 0n };
    total.rows += 1;
    total.billed += billed;
    this.#totals.set(currency, total);
  }
}

function addTo(sum: UnitAmounts, amounts: UnitAmounts): void {
  sum.billed += amounts.billed;
  sum.effective += amounts.effective;
  sum.list += amounts.list;
}

function storable(text: string): string {
  return cutText(storableText(text), MAX_TEXT);
}
