/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Budget,
  BudgetPeriod,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'node:crypto';

/** A budget as it is kept, without how it stands. */
export type StoredBudget = Pick<
  Budget,
  'id' | 'scope' | 'period' | 'currency' | 'amount' | 'origin'
>;

/** Keeps budgets. */
export class BudgetStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  /** By scope; those of one scope only, if it is given. */
  async list(options: {
    scope?: string;
    limit: number;
    cursor?: string;
  }): Promise<{ items: StoredBudget[]; nextCursor?: string }> {
    const { scope, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const rows: StoredBudget[] = await knex('cost_budgets')
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
    return toPage(
      rows,
      limit,
      row => row,
      row => [row.scope, row.id],
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<StoredBudget> {
    const knex = await this.#database.get();
    const row = await knex<StoredBudget>('cost_budgets').where({ id }).first();
    if (!row) {
      throw new NotFoundError(
        `There is no budget ${id}. GET /budgets lists them.`,
      );
    }
    return row;
  }

  /** @throws ConflictError when the scope has one for this period and currency. */
  async create(
    budget: Omit<StoredBudget, 'id' | 'origin'>,
  ): Promise<StoredBudget> {
    const knex = await this.#database.get();
    const row: StoredBudget = { id: randomUUID(), origin: 'portal', ...budget };
    const added = await knex<StoredBudget>('cost_budgets')
      .insert(row)
      .onConflict(['scope', 'period', 'currency', 'origin'])
      .ignore()
      .returning('id');
    if (added.length === 0) {
      throw new ConflictError(
        `${budget.scope} has a budget in ${budget.currency} for each ${budget.period} already. Change that one.`,
      );
    }
    return row;
  }

  async change(id: string, amount: string): Promise<StoredBudget> {
    const budget = await this.#ofPortal(id);
    const knex = await this.#database.get();
    await knex<StoredBudget>('cost_budgets').where({ id }).update({ amount });
    return { ...budget, amount };
  }

  async delete(id: string): Promise<void> {
    await this.#ofPortal(id);
    const knex = await this.#database.get();
    await knex<StoredBudget>('cost_budgets').where({ id }).delete();
  }

  /** Makes the budgets of an origin equal to what it says. */
  async replace(
    origin: 'entity' | 'source',
    budgets: readonly {
      scope: string;
      period: BudgetPeriod;
      currency: string;
      amount: string;
    }[],
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async transaction => {
      const known = await transaction<StoredBudget>('cost_budgets').where({
        origin,
      });
      const isSame = (
        a: (typeof budgets)[number],
        b: (typeof budgets)[number],
      ) =>
        a.scope === b.scope &&
        a.period === b.period &&
        a.currency === b.currency;
      for (const budget of budgets) {
        const row = known.find(one => isSame(one, budget));
        await transaction<StoredBudget>('cost_budgets')
          .insert({ id: row?.id ?? randomUUID(), origin, ...budget })
          .onConflict(['scope', 'period', 'currency', 'origin'])
          .merge({ amount: budget.amount });
      }
      const gone = known.filter(row => !budgets.some(one => isSame(one, row)));
      await transaction<StoredBudget>('cost_budgets')
        .whereIn(
          'id',
          gone.map(({ id }) => id),
        )
        .delete();
    });
  }

  async #ofPortal(id: string): Promise<StoredBudget> {
    const budget = await this.get(id);
    if (budget.origin === 'entity') {
      throw new ConflictError(
        `The budget ${id} is set in the annotation of ${budget.scope}. Change it there.`,
      );
    }
    if (budget.origin === 'source') {
      throw new ConflictError(
        `The budget ${id} comes from a source such as AWS Budgets. Change it there.`,
      );
    }
    return budget;
  }
}
