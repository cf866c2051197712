/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import { Refusal } from '@steward/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  FINDING_COLUMNS,
  FindingColumns,
  hasChanged,
  KnownFinding,
  PlacedFinding,
  toFindingRow,
} from './findingRows';

/** A row has 17 values, and SQLite takes 32,766 of them in a statement. */
const BATCH = 500;
const SWEEP = 5000;

/** What became of a push. */
export interface PushResult {
  /** Findings that are stored. */
  accepted: number;
  /** Findings that are new or different, and those that ended. */
  changed: number;
  /** Of those: findings that were there before and are not any more. */
  ended: number;
  /** Accepted findings that belong to no entity of the catalog. */
  unplaced: number;
}

/** One report while it is read. Nothing of it can be seen before {@link finish}. */
export class FindingPush {
  readonly #knex: Knex;
  readonly #collection: CollectionRow;
  readonly #id = randomUUID();
  readonly #begunAt: string;
  /** Ids of the stored findings that the report holds. */
  readonly #seen = new Set<number>();
  #accepted = 0;
  #staged = 0;
  #unplaced = 0;

  constructor(knex: Knex, collection: CollectionRow, now: Date) {
    this.#knex = knex;
    this.#collection = collection;
    this.#begunAt = now.toISOString();
  }

  /** @returns the findings that came before under the same id. */
  async add(findings: PlacedFinding[]): Promise<Refusal[]> {
    const refused: Refusal[] = [];
    for (let at = 0; at < findings.length; at += BATCH) {
      refused.push(...(await this.#addBatch(findings.slice(at, at + BATCH))));
    }
    return refused;
  }

  /**
   * Makes the report the truth of its source and scope, all at once.
   *
   * @param options.whole - whether what is not in the report has ended
   * @throws ConflictError when another report of the same source and scope was finished meanwhile.
   */
  async finish(options: { whole: boolean; now: Date }): Promise<PushResult> {
    const now = options.now.toISOString();
    const ended = await this.#knex.transaction(async transaction => {
      const missing = options.whole ? await this.#missing(transaction) : [];
      await this.#claim(transaction, {
        changes: missing.length + this.#staged > 0,
        pushedAt: options.whole ? now : undefined,
      });
      for (let at = 0; at < missing.length; at += BATCH) {
        await transaction('scorecards_findings')
          .whereIn('id', missing.slice(at, at + BATCH))
          .update({ ended_at: now });
      }
      if (this.#staged > 0) {
        await this.#swap(transaction);
      }
      return missing.length;
    });
    return {
      accepted: this.#accepted,
      changed: this.#staged + ended,
      ended,
      unplaced: this.#unplaced,
    };
  }

  /** Forgets what was read. */
  async abandon(): Promise<void> {
    if (this.#staged > 0) {
      await this.#knex('scorecards_finding_changes')
        .where({ push_id: this.#id })
        .delete();
    }
  }

  async #addBatch(findings: PlacedFinding[]): Promise<Refusal[]> {
    const rows = findings.map(placed => ({
      placed,
      row: toFindingRow(this.#collection.id, placed, undefined, this.#begunAt),
    }));
    const known = await this.#known(rows.map(({ row }) => row.key));
    const fresh = new Set<string>();
    const changes = new Map<
      string,
      { placed: PlacedFinding; row: FindingColumns }
    >();
    const refused: PlacedFinding[] = [];
    for (const { placed, row } of rows) {
      const stored = known.get(row.key);
      const isDouble = stored ? this.#seen.has(stored.id) : fresh.has(row.key);
      if (isDouble) {
        refused.push(placed);
        continue;
      }
      if (stored) {
        this.#seen.add(stored.id);
      }
      fresh.add(row.key);
      this.#count(placed);
      if (!stored || hasChanged(row, stored)) {
        changes.set(row.key, {
          placed,
          row: stored
            ? toFindingRow(this.#collection.id, placed, stored, this.#begunAt)
            : row,
        });
      }
    }
    if (changes.size > 0) {
      refused.push(...(await this.#stage(changes)));
    }
    return refused.map(({ finding }) => ({
      where: finding.id.slice(0, 200),
      reason:
        'Another finding of this report has the same id. Only the first one counts.',
    }));
  }

  #count({ entityRef }: PlacedFinding, by: 1 | -1 = 1): void {
    this.#accepted += by;
    this.#unplaced += entityRef ? 0 : by;
  }

  async #known(keys: string[]): Promise<Map<string, KnownFinding>> {
    const rows: KnownFinding[] = await this.#knex('scorecards_findings')
      .where({ collection_id: this.#collection.id })
      .whereIn('key', keys)
      .select(
        'id',
        'key',
        'hash',
        'entity_ref',
        'outcome',
        'created_at',
        'since',
        'ended_at',
      );
    return new Map(rows.map(row => [row.key, row]));
  }

  /** @returns those that an earlier piece of the report staged already. */
  async #stage(
    changes: Map<string, { placed: PlacedFinding; row: FindingColumns }>,
  ): Promise<PlacedFinding[]> {
    const inserted: { key: string }[] = await this.#knex(
      'scorecards_finding_changes',
    )
      .insert(
        [...changes.values()].map(({ row }, index) => ({
          push_id: this.#id,
          begun_at: this.#begunAt,
          nth: this.#staged + index,
          ...row,
        })),
      )
      .onConflict(['push_id', 'key'])
      .ignore()
      .returning('key');
    this.#staged += inserted.length;
    inserted.forEach(({ key }) => changes.delete(key));
    const doubles = [...changes.values()].map(({ placed }) => placed);
    doubles.forEach(placed => this.#count(placed, -1));
    return doubles;
  }

  /** Lets no two reports of one source and scope mix. */
  async #claim(
    transaction: Knex.Transaction,
    options: { changes: boolean; pushedAt: string | undefined },
  ): Promise<void> {
    const { id, version, source, scope } = this.#collection;
    const claimed = await transaction('scorecards_collections')
      .where({ id, version })
      .update({
        version: options.changes ? version + 1 : version,
        failures: 0,
        problem: null,
        ...(options.pushedAt && { pushed_at: options.pushedAt }),
      });
    if (claimed === 0) {
      throw new ConflictError(
        `Another report of ${source}${
          scope ? ` for ${scope}` : ''
        } was stored while this one was read. Push this one again if it is the newer one.`,
      );
    }
  }

  /** Current findings that the report does not hold. */
  async #missing(transaction: Knex.Transaction): Promise<number[]> {
    const missing: number[] = [];
    for (let last = 0; ; ) {
      const rows: { id: number }[] = await transaction('scorecards_findings')
        .where({ collection_id: this.#collection.id })
        .whereNull('ended_at')
        .where('id', '>', last)
        .orderBy('id')
        .limit(SWEEP)
        .select('id');
      missing.push(
        ...rows.map(({ id }) => id).filter(id => !this.#seen.has(id)),
      );
      if (rows.length < SWEEP) {
        return missing;
      }
      last = rows[rows.length - 1].id;
    }
  }

  async #swap(transaction: Knex.Transaction): Promise<void> {
    const staged = { push_id: this.#id };
    // Knex writes no conflict clause behind a select for SQLite.
    const columns = FINDING_COLUMNS.join(', ');
    await transaction.raw(
      `insert into scorecards_findings (${columns})
        select ${columns} from scorecards_finding_changes
        where push_id = :push_id order by nth
        on conflict (collection_id, key) do update set ${FINDING_COLUMNS.map(
          column => `${column} = excluded.${column}`,
        ).join(', ')}`,
      staged,
    );
    await transaction('scorecards_finding_changes').where(staged).delete();
  }
}

/** A row of `scorecards_collections`. */
export interface CollectionRow {
  id: number;
  source: string;
  scope: string;
  version: number;
  pushed_at: string | null;
}
