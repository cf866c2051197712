/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';

interface TurnRow {
  name: string;
  holder: string | null;
  /** When it is due again; while it is held, when the hold ends. */
  free_at: string;
}

/** Keeps which replica is at what one replica is enough for. */
export class TurnStore {
  static create(database: PluginDatabase): TurnStore {
    return new TurnStore(database);
  }

  readonly #database: PluginDatabase;
  readonly #holder = randomUUID();

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /**
   * Takes a turn that is due, or one that is not yet due if it is asked for
   * `early`; never one that another holds.
   *
   * @returns whether it was taken.
   */
  async take(
    name: string,
    options: { now: Date; until: Date; early?: boolean },
  ): Promise<boolean> {
    const now = options.now.toISOString();
    const knex = await this.#database.get();
    const turns = () => knex<TurnRow>('provisioning_turns');
    if (!(await turns().where({ name }).first('name'))) {
      await turns()
        .insert({ name, holder: null, free_at: now })
        .onConflict('name')
        .ignore();
    }
    const taken = await turns()
      .where({ name })
      .where(free => {
        free.where('free_at', '<=', now);
        if (options.early) {
          free.orWhereNull('holder');
        }
      })
      .update({ holder: this.#holder, free_at: options.until.toISOString() });
    return taken > 0;
  }

  /** Says that this replica is still at it. */
  async renew(name: string, until: Date): Promise<void> {
    const knex = await this.#database.get();
    await knex<TurnRow>('provisioning_turns')
      .where({ name, holder: this.#holder })
      .update({ free_at: until.toISOString() });
  }

  async release(name: string, dueAt: Date): Promise<void> {
    const knex = await this.#database.get();
    await knex<TurnRow>('provisioning_turns')
      .where({ name, holder: this.#holder })
      .update({ holder: null, free_at: dueAt.toISOString() });
  }
}
