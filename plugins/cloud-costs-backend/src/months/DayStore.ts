/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CommonCost,
  SplitMethod,
  splitCosts,
  TeamCost,
  TeamPart,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { fromColumn, sumOf, toColumn, toUnits } from '../database/amounts';
import { insertJson } from '../database/insertJson';
import { sumInMemory } from '../database/sumInMemory';
import { Load } from './Load';
import { sumLines } from './lineSums';
import {
  COMMON,
  removeSums,
  SHARED,
  sumCommon,
  sumDays,
  sumMonth,
  sumTeams,
} from './loadSums';

/**
 * The columns of `cost_lines` that each kind of sum is for, beside the team.
 * Those that have few combinations are summed up at once.
 */
const COLUMNS = [
  [
    { kind: 'entity', column: 'entity' },
    { kind: 'account', column: 'account' },
  ],
  [{ kind: 'service', column: 'service' }],
  [
    { kind: 'region', column: 'region' },
    { kind: 'category', column: 'category' },
    { kind: 'recordType', column: 'record_type' },
    { kind: 'share', column: 'share' },
  ],
];

type MethodOf = (rule: string) => SplitMethod | undefined;

/** Builds the sums that pages read, out of the rows of a load. */
export class DayStore {
  readonly #database: PluginDatabase;
  readonly #tags: readonly string[];

  constructor(options: {
    database: PluginDatabase;
    /** Keys of the tags that lines keep, in their order. */
    tags: readonly string[];
  }) {
    this.#database = options.database;
    this.#tags = options.tags;
  }

  /**
   * Sums up a load for each day and value of each dimension, and splits what is
   * common among teams.
   */
  async build(load: Load, methodOf: MethodOf): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(transaction =>
      this.#build(transaction, load, methodOf),
    );
  }

  /** The same for a load that pages show. */
  async rebuild(
    transaction: Knex.Transaction,
    load: Load,
    methodOf: MethodOf,
  ): Promise<void> {
    await removeSums(transaction, load);
    await this.#build(transaction, load, methodOf);
  }

  async #build(
    knex: Knex.Transaction,
    load: Load,
    methodOf: MethodOf,
  ): Promise<void> {
    await sumInMemory(knex);
    const tags = this.#tags.map((key, index) => [
      { kind: `tag:${key}`, column: `tag_${index + 1}` },
    ]);
    for (const columns of [...COLUMNS, ...tags]) {
      await sumTeams(knex, load, columns);
    }
    await sumDays(knex, load);
    await sumMonth(knex, load);
    await sumLines(knex, load);
    await sumCommon(knex, load);
    await this.#split(knex, load, methodOf);
  }

  async #split(knex: Knex, load: Load, methodOf: MethodOf): Promise<void> {
    const common = await this.#commonCosts(knex, load);
    if (!common.some(({ rule }) => methodOf(rule))) {
      return;
    }
    const teams = await this.#teamCosts(knex, load);
    const sums = new Map<string, TeamPart>();
    const amounts = new Map<string, bigint[]>();
    for (const part of splitCosts(common, methodOf, teams)) {
      const key = JSON.stringify([part.team, part.day, part.currency]);
      const sum = amounts.get(key) ?? [0n, 0n, 0n];
      sums.set(key, part);
      amounts.set(
        key,
        [part.billed, part.effective, part.list].map(
          (amount, index) => sum[index] + toUnits(amount),
        ),
      );
    }
    await insertJson(knex, 'cost_days', {
      columns: {
        load_id: 'integer',
        kind: 'text',
        key: 'text',
        day: 'text',
        currency: 'text',
        billed: 'numeric',
        effective: 'numeric',
        list: 'numeric',
      },
      rows: [...sums].map(([key, { team, day, currency }]) => [
        load.id,
        SHARED,
        team,
        day,
        currency,
        ...(amounts.get(key) ?? []).map(units => toColumn(knex, units)),
      ]),
    });
  }

  async #commonCosts(knex: Knex, load: Load): Promise<CommonCost[]> {
    const rows = await knex('cost_days')
      .where({ load_id: load.id, kind: COMMON })
      .groupBy('key', 'day', 'currency')
      .select('key', 'day', 'currency', ...sumsOf(knex));
    return rows.map(row => ({
      rule: row.key,
      day: row.day,
      currency: row.currency,
      billed: fromColumn(knex, row.billed),
      effective: fromColumn(knex, row.effective),
      list: fromColumn(knex, row.list),
    }));
  }

  async #teamCosts(knex: Knex, load: Load): Promise<TeamCost[]> {
    const rows = await knex('cost_days')
      .where({ load_id: load.id, kind: 'team' })
      .whereNot('key', '')
      .groupBy('key', 'currency')
      .orderBy('key')
      .select('key', 'currency', ...sumsOf(knex));
    return rows.map(row => ({
      team: row.key,
      currency: row.currency,
      effective: fromColumn(knex, row.effective),
    }));
  }
}

function sumsOf(knex: Knex): Knex.Raw[] {
  return ['billed', 'effective', 'list'].map(metric =>
    sumOf(knex, metric, metric),
  );
}
