/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import {
  fromRunRow,
  fromTransitionRow,
  RunRow,
  TransitionRow,
} from './runRows';

/** A transition that people are still to be told of. */
export interface Notice {
  run: Run;
  transition: RunTransitionRecord;
}

/** Remembers which transitions people were told of. */
export class NoticeStore {
  static create(database: PluginDatabase): NoticeStore {
    return new NoticeStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** The oldest ones first. */
  async pending(limit: number): Promise<Notice[]> {
    const knex = await this.#database.get();
    const transitions = await knex<TransitionRow>(
      'provisioning_run_transitions',
    )
      .where('to_notify', true)
      .orderBy(['at', 'run_id', 'seq'])
      .limit(limit)
      .select('*');
    const rows = await knex<RunRow>('provisioning_runs')
      .whereIn('id', [...new Set(transitions.map(row => row.run_id))])
      .select('id', 'document');
    const runs = new Map(rows.map(row => [row.id, fromRunRow(row)]));
    return transitions.flatMap(row => {
      const run = runs.get(row.run_id);
      return run ? [{ run, transition: fromTransitionRow(row) }] : [];
    });
  }

  async done({ run, transition }: Notice): Promise<void> {
    const knex = await this.#database.get();
    await knex<TransitionRow>('provisioning_run_transitions')
      .where({ run_id: run.id, seq: transition.seq })
      .update({ to_notify: false });
  }
}
