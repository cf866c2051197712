/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RowPlace } from '@steward/backstage-plugin-cloud-costs-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { Mapping, MappingSnapshot } from '../mapping/Mapping';
import { DayStore } from './DayStore';
import { Load } from './Load';
import { LoadStore, StoredLine } from './LoadStore';
import { MonthStore } from './MonthStore';

/** What a source says itself of whom a cost belongs to. */
const BY_SOURCE = 'source';

/** How a run is ended. */
export interface MappingRunOptions {
  signal: AbortSignal;
  /** Refuses to write when another replica took over. */
  fence?(transaction: Knex.Transaction): Promise<void>;
}

/**
 * Applies rules that changed to the months that were read before, without
 * asking a source again. Pages show a month as it was or as it is now.
 */
export class MonthMapper {
  readonly #database: PluginDatabase;
  readonly #months: MonthStore;
  readonly #loads: LoadStore;
  readonly #days: DayStore;
  readonly #mapping: Mapping;
  readonly #tags: readonly string[];
  /** The rules that were last applied to each load. */
  readonly #applied = new Map<number, string>();

  constructor(options: {
    database: PluginDatabase;
    months: MonthStore;
    loads: LoadStore;
    days: DayStore;
    mapping: Mapping;
    /** Keys of the tags that lines keep. */
    tags: readonly string[];
  }) {
    this.#database = options.database;
    this.#months = options.months;
    this.#loads = options.loads;
    this.#days = options.days;
    this.#mapping = options.mapping;
    this.#tags = options.tags;
  }

  /** @returns whether any cost belongs to somebody else now. */
  async run(options: MappingRunOptions): Promise<boolean> {
    const snapshot = await this.#mapping.snapshot();
    const loads = await this.#months.loads();
    let isAnyMoved = false;
    for (const load of loads) {
      options.signal.throwIfAborted();
      if (this.#applied.get(load.id) !== snapshot.rules) {
        const isMoved = await this.#map(load, snapshot, options);
        isAnyMoved = isAnyMoved || isMoved;
        this.#applied.set(load.id, snapshot.rules);
      }
    }
    const ids = new Set(loads.map(({ id }) => id));
    for (const id of this.#applied.keys()) {
      if (!ids.has(id)) {
        this.#applied.delete(id);
      }
    }
    return isAnyMoved;
  }

  async #map(
    load: Load & { splits?: string },
    snapshot: MappingSnapshot,
    { fence }: MappingRunOptions,
  ): Promise<boolean> {
    const moved = (await this.#loads.lines(load)).flatMap(line => {
      const place = this.#placeOf(line, snapshot);
      return isSamePlace(line, place) ? [] : [{ line: line.line, place }];
    });
    if (moved.length === 0 && load.splits === snapshot.splits) {
      return false;
    }
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      await fence?.(transaction);
      await this.#loads.move(transaction, load, moved);
      await this.#days.rebuild(transaction, load, snapshot.methodOf);
      await this.#months.noteSplits(transaction, load.id, snapshot.splits);
    });
    return true;
  }

  #placeOf(line: StoredLine, { mapper }: MappingSnapshot): RowPlace {
    if (line.rule === BY_SOURCE) {
      return line;
    }
    const tags = Object.fromEntries(
      this.#tags.flatMap((key, index) =>
        line.tags[index] ? [[key, line.tags[index]]] : [],
      ),
    );
    return mapper.placeOf({ ...line, tags });
  }
}

function isSamePlace(a: RowPlace, b: RowPlace): boolean {
  return (
    a.share === b.share &&
    a.rule === b.rule &&
    a.team === b.team &&
    a.entity === b.entity
  );
}
