/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { markDue } from '../entities/EntityStore';
import { Policy } from './Policy';

const KEY = 'policy';

/** Remembers which policy the stored verdicts were made by. */
export class PolicyState {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Has everything evaluated again when the policy is another one. */
  async refresh(policy: Policy): Promise<void> {
    const knex = await this.#database.get();
    await knex.transaction(async trx => {
      const known = await trx('scorecards_state')
        .where({ key: KEY })
        .first('value');
      if (known?.value !== policy.version) {
        await trx('scorecards_state')
          .insert({ key: KEY, value: policy.version })
          .onConflict('key')
          .merge();
        await markDue(trx, this.#clock());
      }
    });
  }
}
