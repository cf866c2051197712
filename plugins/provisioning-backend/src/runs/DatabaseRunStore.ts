/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  ACTIVE_RUN_STATES,
  Run,
  RunCounts,
  RunState,
  RunPage,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { changedRun } from './changedRun';
import { dueAtOf } from './dueAtOf';
import { logDueAtOf } from '../log/logDueAtOf';
import { AppendAudit, appendChange } from './appendChange';
import { compileSelection } from './compileSelection';
import { countRuns } from './countRuns';
import { isUniqueViolation } from './isUniqueViolation';
import { markTakenBack } from './markTakenBack';
import {
  columnsOf,
  fromRunRow,
  fromTransitionRow,
  RunRow,
  toRunRow,
  TransitionRow,
} from './runRows';
import {
  RunChange,
  RunChangedError,
  RunExistsError,
  RunKeys,
  RunSelection,
  RunStore,
} from './RunStore';

export interface DatabaseRunStoreOptions {
  database: PluginDatabase;
  audit: AppendAudit;
  clock?: () => Date;
  /** Told of each run that came into a state. */
  onChanged?: (run: Run) => void;
}

/** {@link RunStore} on SQLite and PostgreSQL. */
export class DatabaseRunStore implements RunStore {
  readonly #database: PluginDatabase;
  readonly #audit: AppendAudit;
  readonly #clock: () => Date;
  readonly #onChanged: (run: Run) => void;

  constructor(options: DatabaseRunStoreOptions) {
    this.#database = options.database;
    this.#audit = options.audit;
    this.#clock = options.clock ?? (() => new Date());
    this.#onChanged = options.onChanged ?? (() => {});
  }

  async insert(run: Run, keys: RunKeys): Promise<void> {
    const knex = await this.#database.get();
    const change: RunChange = { event: 'request', by: run.requestedBy };
    await this.#transaction(knex, async transaction => {
      await transaction<RunRow>('provisioning_runs').insert(
        toRunRow(run, keys, dueAtOf(run, this.#clock())),
      );
      await appendChange(transaction, this.#audit, { run, change });
    });
    this.#onChanged(run);
  }

  async change(run: Run, change: RunChange): Promise<Run> {
    const now = this.#clock();
    const next = changedRun(run, change, now);
    const knex = await this.#database.get();
    await this.#transaction(knex, async transaction => {
      const updated = await transaction('provisioning_runs')
        .where({ id: run.id, version: run.version })
        .update({
          ...columnsOf(next, transaction.ref('natural_key')),
          due_at: change.retryAt?.toISOString() ?? dueAtOf(next, now) ?? null,
          ...(change.event && { log_due_at: logDueAtOf(next, now) ?? null }),
        });
      if (updated !== 1) {
        throw new RunChangedError(run.id);
      }
      await appendChange(transaction, this.#audit, {
        run: next,
        before: run,
        change,
      });
      if (change.event === 'succeed' && next.decommissionOf) {
        await markTakenBack(transaction, next.decommissionOf, next);
      }
    });
    if (change.event) {
      this.#onChanged(next);
    }
    return next;
  }

  async get(id: string): Promise<Run | undefined> {
    const knex = await this.#database.get();
    const row = await knex<RunRow>('provisioning_runs')
      .where({ id })
      .first('document');
    return row && fromRunRow(row);
  }

  async byIds(ids: readonly string[]): Promise<(Run | undefined)[]> {
    const knex = await this.#database.get();
    const rows = await knex<RunRow>('provisioning_runs')
      .whereIn('id', ids)
      .select('id', 'document');
    const byId = new Map(rows.map(row => [row.id, fromRunRow(row)]));
    return ids.map(id => byId.get(id));
  }

  async keysOf(id: string): Promise<RunKeys | undefined> {
    const knex = await this.#database.get();
    const row = await knex<RunRow>('provisioning_runs')
      .where({ id })
      .first('natural_key', 'idempotency_key', 'request_hash', 'executor');
    return (
      row && {
        naturalKey: row.natural_key,
        idempotencyKey: row.idempotency_key ?? undefined,
        requestHash: row.request_hash,
        executor: row.executor,
      }
    );
  }

  byIdempotencyKey(key: string) {
    return this.#byKey({ idempotency_key: key });
  }

  holderOf(naturalKey: string) {
    return this.#byKey({ active_key: naturalKey });
  }

  async page(
    selection: RunSelection & { limit: number; cursor?: string },
  ): Promise<RunPage> {
    const knex = await this.#database.get();
    const position = decodeCursor(selection.cursor, 2);
    const rows: Pick<RunRow, 'id' | 'created_at' | 'summary'>[] =
      await knex<RunRow>('provisioning_runs')
        .modify((builder: Knex.QueryBuilder) => {
          compileSelection(builder, selection);
          if (position) {
            builder.whereRaw('(created_at, id) < (?, ?)', position);
          }
        })
        .orderBy([
          { column: 'created_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(selection.limit + 1)
        .select('id', 'created_at', 'summary');
    return toPage(
      rows,
      selection.limit,
      row => JSON.parse(row.summary) as RunSummary,
      row => [row.created_at, row.id],
    );
  }

  async counts(options: Parameters<RunStore['counts']>[0]): Promise<RunCounts> {
    return countRuns(await this.#database.get(), options);
  }

  async openByState(): Promise<Partial<Record<RunState, number>>> {
    const knex = await this.#database.get();
    const rows: { state: RunState; total: number | string }[] =
      await knex<RunRow>('provisioning_runs')
        .whereIn('state', ACTIVE_RUN_STATES)
        .groupBy('state')
        .select('state')
        .count({ total: '*' });
    return Object.fromEntries(
      rows.map(({ state, total }) => [state, Number(total)]),
    );
  }

  async transitions(id: string): Promise<RunTransitionRecord[]> {
    const knex = await this.#database.get();
    const rows = await knex<TransitionRow>('provisioning_run_transitions')
      .where({ run_id: id })
      .orderBy('seq')
      .select('*');
    return rows.map(fromTransitionRow);
  }

  underWay(executor: string): Promise<Run[]> {
    return this.#running(executor, query => query.whereNull('due_at'));
  }

  running(executor: string): Promise<Run[]> {
    return this.#running(executor, query => query);
  }

  committedOf(payer: string, currency: string): Promise<number> {
    return this.#committed(payer, currency, query => query);
  }

  unreportedOf(payer: string, currency: string): Promise<number> {
    return this.#committed(payer, currency, query =>
      query.whereNull('cost_reported_at'),
    );
  }

  async unreported(limit: number): Promise<Run[]> {
    const knex = await this.#database.get();
    const rows = await knex<RunRow>('provisioning_runs')
      .where({ state: 'SUCCEEDED' })
      .whereNotNull('cost_currency')
      .whereNull('cost_reported_at')
      .orderBy(['finished_at', 'id'])
      .limit(limit)
      .select('document');
    return rows.map(fromRunRow);
  }

  async markReported(id: string, at: Date): Promise<void> {
    const knex = await this.#database.get();
    await knex<RunRow>('provisioning_runs')
      .where({ id })
      .update({ cost_reported_at: at.toISOString() });
  }

  async #committed(
    payer: string,
    currency: string,
    choose: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<number> {
    const knex = await this.#database.get();
    const [{ total }] = await knex<RunRow>('provisioning_runs')
      .where({ cost_currency: currency })
      .whereIn(
        'id',
        knex('provisioning_run_payers').where({ ref: payer }).select('run_id'),
      )
      .whereIn('state', [...ACTIVE_RUN_STATES, 'SUCCEEDED'])
      .modify(choose)
      .sum<{ total: number | string | null }[]>({ total: 'cost_delta_cents' });
    return Number(total ?? 0) / 100;
  }

  async lastEnded(kind: string, limit: number): Promise<RunSummary[]> {
    const knex = await this.#database.get();
    const rows = await knex<RunRow>('provisioning_runs')
      .where({ kind })
      .whereIn('state', ['SUCCEEDED', 'FAILED'])
      .whereNotNull('finished_at')
      .orderBy('finished_at', 'desc')
      .limit(limit)
      .select('summary');
    return rows.map(({ summary }) => JSON.parse(summary));
  }

  async succeeded(kind: string, limit: number): Promise<Run[]> {
    const knex = await this.#database.get();
    const rows = await knex<RunRow>('provisioning_runs')
      .where({ kind, state: 'SUCCEEDED' })
      .orderBy('finished_at', 'desc')
      .limit(limit)
      .select('document');
    return rows.map(fromRunRow);
  }

  async #running(
    executor: string,
    choose: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Run[]> {
    const knex = await this.#database.get();
    const rows: Pick<RunRow, 'document'>[] = await knex<RunRow>(
      'provisioning_runs',
    )
      .where({ state: 'RUNNING', executor })
      .modify(choose)
      .orderBy(['created_at', 'id'])
      .select('document');
    return rows.map(fromRunRow);
  }

  async #byKey(
    where: Partial<RunRow>,
  ): Promise<{ run: Run; requestHash: string } | undefined> {
    const knex = await this.#database.get();
    const row = await knex<RunRow>('provisioning_runs')
      .where(where)
      .first('document', 'request_hash');
    return row && { run: fromRunRow(row), requestHash: row.request_hash };
  }

  async #transaction(
    knex: Knex,
    work: (transaction: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    try {
      await knex.transaction(work);
    } catch (error) {
      if (isUniqueViolation(error, 'active_key', 'provisioning_runs_active')) {
        throw new RunExistsError('Another run holds the target');
      }
      if (
        isUniqueViolation(
          error,
          'idempotency_key',
          'provisioning_runs_idempotency',
        )
      ) {
        throw new RunExistsError('Another run has the idempotency key');
      }
      if (isUniqueViolation(error, 'provisioning_run_decisions')) {
        throw new ConflictError('You decided on this already');
      }
      throw error;
    }
  }
}
