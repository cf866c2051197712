/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  addDays,
  canGoLive,
  daysOfMonth,
  reconcile,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  MonthContent,
  MonthRequest,
} from '@steward/backstage-plugin-cloud-costs-node';
import { Knex } from 'knex';
import { Mapping, MappingSnapshot } from '../mapping/Mapping';
import { DayStore } from './DayStore';
import { Load } from './Load';
import { LoadStore } from './LoadStore';
import { LoadWriter } from './LoadWriter';
import { LiveLoad, MonthKey, MonthStore } from './MonthStore';

/** Reads one month. */
export interface MonthReader {
  readMonth(request: MonthRequest): Promise<MonthContent>;
}

/** How a load is made. */
export interface LoadOptions {
  signal: AbortSignal;
  /** Refuses to go live when another replica took over. */
  fence?(transaction: Knex.Transaction): Promise<void>;
}

/**
 * Reads a month into a load of its own, checks it against what its source says,
 * and shows it in one transaction. Whatever goes wrong, pages go on showing the
 * load before.
 */
export class MonthLoader {
  readonly #months: MonthStore;
  readonly #loads: LoadStore;
  readonly #days: DayStore;
  readonly #mapping: Mapping;
  readonly #tags: readonly string[];
  readonly #clock: () => Date;
  readonly #logger: LoggerService;

  constructor(options: {
    months: MonthStore;
    loads: LoadStore;
    days: DayStore;
    mapping: Mapping;
    tags: readonly string[];
    clock: () => Date;
    logger: LoggerService;
  }) {
    this.#months = options.months;
    this.#loads = options.loads;
    this.#days = options.days;
    this.#mapping = options.mapping;
    this.#tags = options.tags;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** @returns whether the month was read; if not, its status says why. */
  async load(
    key: MonthKey,
    reader: MonthReader,
    options: LoadOptions,
  ): Promise<boolean> {
    const startedAt = this.#clock().toISOString();
    const load = await this.#loads.begin(key.month);
    let replaced: number | undefined = load.id;
    try {
      const live = await this.#read(key, reader, { ...options, load });
      replaced = await this.#months.goLive(
        key,
        { ...live, loadedAt: startedAt },
        options.fence,
      );
      return true;
    } catch (error) {
      const { message } = toError(error);
      this.#logger.warn(
        `${key.month} of ${key.payer} from ${key.source} was not read: ${message}`,
      );
      await this.#months.fail(key, { at: startedAt, error: message });
      return false;
    } finally {
      if (replaced !== undefined) {
        await this.#loads.remove({ id: replaced, month: key.month });
      }
    }
  }

  async #read(
    key: MonthKey,
    reader: MonthReader,
    options: LoadOptions & { load: Load },
  ): Promise<Omit<LiveLoad, 'loadedAt'>> {
    const { load, signal } = options;
    const mapping = await this.#mapping.snapshot();
    const content = await reader.readMonth({
      payer: key.payer,
      month: key.month,
      tags: this.#tags,
      resources: mapping.resources,
      signal,
    });
    const written = await this.#write(content, { load, signal, mapping });
    const { totals, completeTo, skipped, mayHaveGaps } = await content.check();
    if (written.rows === 0 && !mayHaveGaps) {
      await this.#requireNeverRead(key);
    }
    const yesterday = addDays(this.#clock().toISOString().slice(0, 10), -1);
    const lastDay = completeTo ?? yesterday;
    const faults = reconcile({
      month: key.month,
      source: totals,
      loaded: written.totals,
      days: mayHaveGaps ? daysOfMonth(key.month) : written.days,
      completeTo: lastDay,
      skipped,
    });
    if (!canGoLive(faults)) {
      throw new Error(faults.map(({ message }) => message).join(' '));
    }
    await this.#loads.analyze(load);
    await this.#days.build(load, mapping.methodOf);
    return {
      loadId: load.id,
      splits: mapping.splits,
      rows: written.rows,
      completeTo: lastDay,
      totals,
      faults,
    };
  }

  /** A source that is empty for once does not blank what pages show. */
  async #requireNeverRead(key: MonthKey): Promise<void> {
    const before = await this.#months.find(key);
    if (before?.loadedAt && before.rows > 0) {
      throw new Error(
        `The source came without any row. The ${before.rows} rows read at ${before.loadedAt} stay.`,
      );
    }
  }

  async #write(
    content: MonthContent,
    options: { load: Load; signal: AbortSignal; mapping: MappingSnapshot },
  ) {
    const { load, signal, mapping } = options;
    const writer = new LoadWriter({
      store: this.#loads,
      load,
      mapper: mapping.mapper,
      tags: this.#tags,
    });
    try {
      for await (const row of content.rows) {
        signal.throwIfAborted();
        await writer.add(row);
      }
      return await writer.finish();
    } finally {
      // What is written after this would be left behind when the load is removed.
      await writer.settle();
    }
  }
}
