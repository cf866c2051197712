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
} from '../runs/runRows';

/** A change of a run that people are still to be notified of. */
export interface Notice {
  run: Run;
  transition: RunTransitionRecord;
  /** How often that failed. */
  tries: number;
}

/** Which changes of runs people are still to be notified of. */
export class NoticeStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Those that are due, the oldest first. */
  async due(now: Date, limit: number): Promise<Notice[]> {
    const knex = await this.#database.get();
    const transitions = await knex<TransitionRow>(
      'provisioning_run_transitions',
    )
      .where('to_notify', true)
      .where(isDue =>
        isDue
          .whereNull('notify_after')
          .orWhere('notify_after', '<=', now.toISOString()),
      )
      .orderBy(['at', 'run_id', 'seq'])
      .limit(limit)
      .select('*');
    const rows = await knex<RunRow>('provisioning_runs')
      .whereIn('id', [...new Set(transitions.map(row => row.run_id))])
      .select('id', 'document');
    const runs = new Map(rows.map(row => [row.id, fromRunRow(row)]));
    return transitions.flatMap(row => {
      const run = runs.get(row.run_id);
      return run
        ? [{ run, transition: fromTransitionRow(row), tries: row.notify_tries }]
        : [];
    });
  }

  /** Nobody has to be notified of it any more. */
  async done(notice: Notice): Promise<void> {
    await this.#update(notice, { to_notify: false });
  }

  /** It failed once more. */
  async postpone(notice: Notice, until: Date): Promise<void> {
    await this.#update(notice, {
      notify_tries: notice.tries + 1,
      notify_after: until.toISOString(),
    });
  }

  async #update(
    { run, transition }: Notice,
    columns: Partial<TransitionRow>,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex<TransitionRow>('provisioning_run_transitions')
      .where({ run_id: run.id, seq: transition.seq })
      .update(columns);
  }
}
