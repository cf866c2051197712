/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  readAmount,
  Unit,
  UnitValue,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { CostWindow } from '../rows/CostFilter';

interface UnitRow {
  id: string;
  title: string;
  scope: string;
  last_day?: string | null;
}

interface ValueRow {
  unit: string;
  day: string;
  value: string;
}

/** Keeps units, and how many of them there were on each day. */
export class UnitStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  /** By scope; those of one scope only, if it is given. */
  async list(options: {
    scope?: string;
    limit: number;
    cursor?: string;
  }): Promise<{ items: Unit[]; nextCursor?: string }> {
    const { scope, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const rows = await this.#units(await this.#database.get())
      .modify(query => {
        if (scope !== undefined) {
          query.where({ scope });
        }
        if (after) {
          query.whereRaw('(scope, id) > (?, ?)', after);
        }
      })
      .orderBy(['scope', 'id'])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [row.scope, row.id]);
  }

  /** Undefined where there is none. */
  async find(id: string): Promise<Unit | undefined> {
    const row = await this.#units(await this.#database.get())
      .where({ id })
      .first();
    return row && fromRow(row);
  }

  /** Adds a unit, or changes its title and scope. */
  async define({ id, title, scope }: Omit<Unit, 'lastDay'>): Promise<void> {
    const knex = await this.#database.get();
    await knex<UnitRow>('cost_units')
      .insert({ id, title, scope })
      .onConflict('id')
      .merge();
  }

  /** Removes a unit with its values. */
  async remove(id: string): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      await transaction('cost_unit_values').where({ unit: id }).delete();
      await transaction('cost_units').where({ id }).delete();
    });
  }

  /**
   * Keeps values, each in place of the one of its day.
   *
   * @returns how many days have another value than before.
   * @throws NotFoundError when the unit is gone.
   */
  async keep(unit: string, values: readonly UnitValue[]): Promise<number> {
    const knex = await this.#database.get();
    return knex.transaction(async transaction => {
      if (!(await transaction('cost_units').where({ id: unit }).first('id'))) {
        throw new NotFoundError(`There is no unit ${unit}. Define it first.`);
      }
      const before = await readValues(transaction, unit, query =>
        query.whereIn(
          'day',
          values.map(({ day }) => day),
        ),
      );
      const changed = values
        .map(({ day, value }) => ({ unit, day, value: readAmount(`${value}`) }))
        .filter(({ day, value }) => before.get(day) !== value);
      if (changed.length > 0) {
        await transaction<ValueRow>('cost_unit_values')
          .insert(changed)
          .onConflict(['unit', 'day'])
          .merge();
      }
      return changed.length;
    });
  }

  /** How many there were, as decimals by day; days that nobody pushed are not there. */
  async values(
    unit: string,
    { from, to }: CostWindow,
  ): Promise<ReadonlyMap<string, string>> {
    return readValues(await this.#database.get(), unit, query =>
      query.whereBetween('day', [from, to]),
    );
  }

  #units(knex: Knex): Knex.QueryBuilder<UnitRow, UnitRow[]> {
    return knex<UnitRow>('cost_units as u').select(
      'u.*',
      knex('cost_unit_values as v')
        .whereRaw('v.unit = u.id')
        .max('v.day')
        .as('last_day'),
    );
  }
}

async function readValues(
  knex: Knex,
  unit: string,
  where: (query: Knex.QueryBuilder) => void,
): Promise<Map<string, string>> {
  const rows: ValueRow[] = await knex('cost_unit_values')
    .where({ unit })
    .modify(where);
  return new Map(rows.map(({ day, value }) => [day, value]));
}

function fromRow({ id, title, scope, last_day: lastDay }: UnitRow): Unit {
  return { id, title, scope, ...(lastDay && { lastDay }) };
}
