/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { PluginDatabase } from '../PluginDatabase';

interface TurnRow {
  name: string;
  holder: string | null;
  /** When the turn is due again; while it is held, when the hold ends. */
  free_at: string;
}

/**
 * Keeps who holds which turn, in a table that a migration of the plugin makes
 * with `createTurnsTable`.
 */
export class TurnStore {
  readonly #database: PluginDatabase;
  readonly #table: string;

  constructor(options: { database: PluginDatabase; table: string }) {
    this.#database = options.database;
    this.#table = options.table;
  }

  /**
   * Takes a turn that is due or, with `early`, one that nobody holds.
   *
   * @returns whether it was taken.
   */
  async take(
    name: string,
    options: { holder: string; now: Date; until: Date; early?: boolean },
  ): Promise<boolean> {
    const now = options.now.toISOString();
    const knex = await this.#database.get();
    if (!(await this.#turn(knex, name).first('name'))) {
      await knex<TurnRow>(this.#table)
        .insert({ name, holder: null, free_at: now })
        .onConflict('name')
        .ignore();
    }
    const taken = await this.#turn(knex, name)
      .where(free => {
        free.where('free_at', '<=', now);
        if (options.early) {
          free.orWhereNull('holder');
        }
      })
      .update({ holder: options.holder, free_at: options.until.toISOString() });
    return taken > 0;
  }

  /**
   * Extends a hold. Within a transaction this also keeps others from taking the
   * turn until the transaction ends.
   *
   * @throws ConflictError when somebody else took the turn.
   */
  async renew(
    name: string,
    holder: string,
    until: Date,
    transaction?: Knex.Transaction,
  ): Promise<void> {
    const knex = transaction ?? (await this.#database.get());
    const renewed = await this.#turn(knex, name)
      .where({ holder })
      .update({ free_at: until.toISOString() });
    if (renewed === 0) {
      throw new ConflictError(
        `Another replica took over "${name}"; this one stops`,
      );
    }
  }

  /** Gives a turn back; does nothing when somebody else took it. */
  async release(name: string, holder: string, dueAt: Date): Promise<void> {
    const knex = await this.#database.get();
    await this.#turn(knex, name)
      .where({ holder })
      .update({ holder: null, free_at: dueAt.toISOString() });
  }

  #turn(knex: Knex, name: string) {
    return knex<TurnRow>(this.#table).where({ name });
  }
}
