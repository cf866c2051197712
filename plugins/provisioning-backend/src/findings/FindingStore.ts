/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Finding,
  FindingPage,
} from '@steward/backstage-plugin-provisioning-common';
import {
  decodeCursor,
  PluginDatabase,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

/** A finding as it is found. */
export type FoundFinding = Omit<Finding, 'foundAt' | 'healedAt'>;

interface FindingRow {
  id: string;
  executor: string;
  run_id: string | null;
  found_at: string;
  seen_at: string;
  healed_at: string | null;
  document: string;
}

const HEALED_SHOWN_MS = 7 * 86_400_000;

/** Keeps what the reconciler found. */
export class FindingStore {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Takes what one look at an executor found. What is no longer there goes
   * away; what is there again counts from now.
   */
  async replace(
    executor: string,
    found: readonly FoundFinding[],
  ): Promise<void> {
    const knex = await this.#database.get();
    const now = this.#clock().toISOString();
    await knex.transaction(async transaction => {
      await transaction<FindingRow>('provisioning_findings')
        .where({ executor })
        .whereNull('healed_at')
        .whereNotIn(
          'id',
          found.map(({ id }) => id),
        )
        .delete();
      for (const finding of found) {
        await upsert(transaction, executor, finding, now);
      }
      await transaction<FindingRow>('provisioning_findings')
        .where('healed_at', '<', this.#before(HEALED_SHOWN_MS))
        .delete();
    });
  }

  async markHealed(id: string): Promise<void> {
    const knex = await this.#database.get();
    await knex<FindingRow>('provisioning_findings')
      .where({ id })
      .update({ healed_at: this.#clock().toISOString() });
  }

  async get(
    id: string,
  ): Promise<{ finding: Finding; executor: string } | undefined> {
    const knex = await this.#database.get();
    const row = await knex<FindingRow>('provisioning_findings')
      .where({ id })
      .first();
    return row && { finding: fromRow(row), executor: row.executor };
  }

  async ofRun(runId: string): Promise<Finding[]> {
    const knex = await this.#database.get();
    const rows = await knex<FindingRow>('provisioning_findings')
      .where({ run_id: runId })
      .orderBy('found_at')
      .select('*');
    return rows.map(fromRow);
  }

  async page(options: {
    limit: number;
    cursor?: string;
  }): Promise<FindingPage> {
    const knex = await this.#database.get();
    const position = decodeCursor(options.cursor, 2);
    const rows = await knex<FindingRow>('provisioning_findings')
      .modify((query: Knex.QueryBuilder) => {
        if (position) {
          query.whereRaw('(found_at, id) < (?, ?)', position);
        }
      })
      .orderBy([
        { column: 'found_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(options.limit + 1)
      .select('*');
    return toPage(rows, options.limit, fromRow, row => [row.found_at, row.id]);
  }

  #before(ageMs: number): string {
    return new Date(this.#clock().getTime() - ageMs).toISOString();
  }
}

async function upsert(
  transaction: Knex.Transaction,
  executor: string,
  finding: FoundFinding,
  now: string,
): Promise<void> {
  const document = JSON.stringify(finding);
  const known = await transaction<FindingRow>('provisioning_findings')
    .where({ id: finding.id })
    .first('healed_at');
  if (known) {
    await transaction<FindingRow>('provisioning_findings')
      .where({ id: finding.id })
      .update({
        document,
        seen_at: now,
        ...(known.healed_at && { healed_at: null, found_at: now }),
      });
    return;
  }
  await transaction<FindingRow>('provisioning_findings').insert({
    id: finding.id,
    executor,
    run_id: finding.runId ?? null,
    found_at: now,
    seen_at: now,
    healed_at: null,
    document,
  });
}

function fromRow(row: FindingRow): Finding {
  return {
    ...JSON.parse(row.document),
    foundAt: row.found_at,
    ...(row.healed_at && { healedAt: row.healed_at }),
  };
}
