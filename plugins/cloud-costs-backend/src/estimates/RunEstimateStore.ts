/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  addDays,
  describeRunEstimate,
  estimateError,
  EstimateMeasure,
  MeasuredEstimate,
  MEASURED_AFTER_DAYS,
  RunEstimate,
  RunEstimateReport,
  runEstimateState,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { whereScope } from '../findings/whereScope';
import { CostFilter } from '../rows/CostFilter';

/** How many runs of a template say how good its estimates are: the latest. */
const RUNS_OF_TEMPLATE = 20;
const AT_ONCE = 100;

type AfterDays = (typeof MEASURED_AFTER_DAYS)[number];

interface RunEstimateRow {
  run: string;
  template: string;
  title: string;
  entity: string;
  team: string;
  account: string;
  done_on: string;
  changed_on: string | null;
  listed: string;
  estimated: string;
  currency: string;
  /** SQLite has no booleans. */
  looked_7: boolean | number;
  actual_7: string | null;
  looked_30: boolean | number;
  actual_30: string | null;
}

/** An estimate that the bill is to be held against now. */
export interface DueEstimate {
  run: string;
  entity: string;
  doneOn: string;
  currency: string;
  days: AfterDays;
}

/** Keeps what runs were estimated to cost, and what the bill says. */
export class RunEstimateStore {
  readonly #database: PluginDatabase;

  constructor(options: { database: PluginDatabase }) {
    this.#database = options.database;
  }

  /** Keeps a report once. It ends the measuring of what changed the same entity before. */
  async report(run: string, report: RunEstimateReport): Promise<void> {
    const knex = await this.#database.get();
    const { template, title, entity, team = '', account = '' } = report;
    const doneOn = new Date(report.doneAt).toISOString().slice(0, 10);
    await knex.transaction(async transaction => {
      const later = await transaction<RunEstimateRow>('cost_run_estimates')
        .where({ entity })
        .where('done_on', '>', doneOn)
        .orderBy('done_on')
        .first('done_on');
      const added = await transaction('cost_run_estimates')
        .insert({
          run,
          template,
          title,
          entity,
          team,
          account,
          done_on: doneOn,
          changed_on: later?.done_on ?? null,
          listed: report.listed,
          estimated: report.estimated,
          currency: report.currency,
          looked_7: false,
          looked_30: false,
        })
        .onConflict('run')
        .ignore()
        .returning('run');
      if (added.length > 0) {
        await transaction('cost_run_estimates')
          .where({ entity })
          .whereNot({ run })
          .where('done_on', '<=', doneOn)
          .where(open =>
            open.whereNull('changed_on').orWhere('changed_on', '>', doneOn),
          )
          .update({ changed_on: doneOn });
      }
    });
  }

  /** @throws NotFoundError for one that is not there, or that the caller may not see. */
  async get(run: string, filter: CostFilter): Promise<RunEstimate> {
    const knex = await this.#database.get();
    const row = await knex<RunEstimateRow>('cost_run_estimates')
      .where({ run })
      .modify(query => whereScope(query, filter))
      .first();
    if (!row) {
      throw new NotFoundError(
        `No estimate of run ${run} is visible to you. GET /estimates/runs lists those that are.`,
      );
    }
    return fromRow(row);
  }

  /** The latest first. */
  async list(options: {
    filter: CostFilter;
    limit: number;
    cursor?: string;
  }): Promise<{ items: RunEstimate[]; nextCursor?: string }> {
    const { filter, limit, cursor } = options;
    const after = decodeCursor(cursor, 2);
    const knex = await this.#database.get();
    const rows: RunEstimateRow[] = await knex('cost_run_estimates')
      .modify(query => {
        whereScope(query, filter);
        if (after) {
          query.whereRaw('(done_on, run) < (?, ?)', after);
        }
      })
      .orderBy([
        { column: 'done_on', order: 'desc' },
        { column: 'run', order: 'desc' },
      ])
      .limit(limit + 1);
    return toPage(rows, limit, fromRow, row => [row.done_on, row.run]);
  }

  /** Templates by name, each with the estimates that met the bill. */
  async measuredTemplates(options: {
    limit: number;
    cursor?: string;
  }): Promise<{
    items: { template: string; measured: MeasuredEstimate[] }[];
    nextCursor?: string;
  }> {
    const { limit, cursor } = options;
    const [after] = decodeCursor(cursor, 1) ?? [];
    const knex = await this.#database.get();
    const rows: { template: string }[] = await knex('cost_run_estimates')
      .distinct('template')
      .modify(
        query => after !== undefined && query.where('template', '>', after),
      )
      .orderBy('template')
      .limit(limit + 1);
    const { items, nextCursor } = toPage(
      rows,
      limit,
      ({ template }) => template,
      ({ template }) => [template],
    );
    const measured = await Promise.all(
      items.map(async template => ({
        template,
        measured: await this.measuredOf(template),
      })),
    );
    return { items: measured, ...(nextCursor && { nextCursor }) };
  }

  /** The latest estimates of a template that met the bill; those of one currency only, if it is given. */
  async measuredOf(
    template: string,
    currency?: string,
  ): Promise<MeasuredEstimate[]> {
    const knex = await this.#database.get();
    const rows: RunEstimateRow[] = await knex('cost_run_estimates')
      .where({ template, ...(currency && { currency }) })
      .where(met => met.whereNotNull('actual_7').orWhereNotNull('actual_30'))
      .orderBy([
        { column: 'done_on', order: 'desc' },
        { column: 'run', order: 'desc' },
      ])
      .limit(RUNS_OF_TEMPLATE);
    return rows.map(row => ({
      listed: row.listed,
      estimated: row.estimated,
      actual: row.actual_30 ?? row.actual_7 ?? '0',
    }));
  }

  /** What the runs of a scope since a day add a month. */
  async committed(options: {
    filter: CostFilter;
    since: string;
    currency: string;
  }): Promise<string> {
    const { filter, since, currency } = options;
    const knex = await this.#database.get();
    const rows: { estimated: string }[] = await knex('cost_run_estimates')
      .where({ currency })
      .where('done_on', '>=', since)
      .modify(query => whereScope(query, filter))
      .select('estimated');
    return sumAmounts(rows.map(({ estimated }) => estimated));
  }

  /** What the bill is to be held against, as it is complete up to a day. */
  async due(lastDay: string): Promise<DueEstimate[]> {
    const knex = await this.#database.get();
    const due: DueEstimate[] = [];
    for (const days of MEASURED_AFTER_DAYS) {
      const rows: RunEstimateRow[] = await knex('cost_run_estimates')
        .where({ [`looked_${days}`]: false })
        .where('done_on', '<=', addDays(lastDay, -days))
        .orderBy(['done_on', 'run'])
        .limit(AT_ONCE);
      due.push(
        ...rows
          .filter(row => isUndisturbed(row, days))
          .map(row => ({
            run: row.run,
            entity: row.entity,
            doneOn: row.done_on,
            currency: row.currency,
            days,
          })),
      );
      await markLooked(
        knex,
        days,
        rows.filter(row => !isUndisturbed(row, days)),
      );
    }
    return due;
  }

  /** What the bill says; undefined where it has no cost of the entity. */
  async saveMeasured(
    { run, days }: DueEstimate,
    actual: string | undefined,
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('cost_run_estimates')
      .where({ run })
      .update({ [`looked_${days}`]: true, [`actual_${days}`]: actual ?? null });
  }
}

/** Whether no later run changed the entity before so many days were over. */
function isUndisturbed(row: RunEstimateRow, days: AfterDays): boolean {
  return row.changed_on === null || row.changed_on > addDays(row.done_on, days);
}

async function markLooked(
  knex: Knex,
  days: AfterDays,
  rows: readonly RunEstimateRow[],
): Promise<void> {
  await knex('cost_run_estimates')
    .whereIn(
      'run',
      rows.map(({ run }) => run),
    )
    .update({ [`looked_${days}`]: true });
}

function fromRow(row: RunEstimateRow): RunEstimate {
  const { run, template, title, entity, team, listed, estimated } = row;
  const actuals = { 7: row.actual_7, 30: row.actual_30 };
  const measures = MEASURED_AFTER_DAYS.flatMap((days): EstimateMeasure[] => {
    const actual = actuals[days];
    if (actual === null) {
      return [];
    }
    const error = estimateError(estimated, actual);
    return [{ days, actual, ...(error !== undefined && { error }) }];
  });
  const progress = {
    title,
    doneOn: row.done_on,
    changedOn: row.changed_on ?? undefined,
    isLookedAt: Boolean(row.looked_7),
    currency: row.currency,
    measures,
  };
  return {
    run,
    template,
    title,
    entity,
    team,
    doneOn: row.done_on,
    listed,
    estimated,
    currency: row.currency,
    state: runEstimateState(progress),
    measures,
    words: describeRunEstimate(progress),
  };
}
