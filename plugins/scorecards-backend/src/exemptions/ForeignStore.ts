/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  CursorPosition,
  insertRows,
  PluginDatabase,
  whereAmong,
} from '@steward/backstage-plugin-portal-node';
import {
  ControlReference,
  Finding,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Something that is hidden elsewhere. */
export interface ForeignSuppression {
  id: string;
  entityRef: string;
  /** Source of the finding, or the annotation. */
  source: string;
  /** What is hidden. */
  title: string;
  control?: ControlReference;
  arn?: string;
  reason?: string;
  by?: string;
  since: string;
}

/** Which of them are meant. */
export interface ForeignFilter {
  entityRef?: string;
  /** Only these controls; undefined for whatever is hidden. */
  controls?: readonly ControlReference[];
}

interface PageOptions {
  limit: number;
  visible?: readonly string[];
  after?: CursorPosition;
}

interface OptOutRow {
  id: string;
  entity_ref: string;
  annotation: string;
  hidden: string;
  since: string;
}

interface SuppressedRow {
  id: number;
  entity_ref: string;
  control_catalog: string;
  control_id: string;
  arn: string | null;
  since: string;
  source: string;
  /** JSON of a {@link Finding}. */
  document: string;
}

const FINDING = 'finding-';
const OPT_OUT = 'opt-out-';
/** Ids of findings are compared as text, like all others of the register. */
const DIGITS = 10;

/**
 * Annotations by which entities opt out of metrics, as a list with commas.
 *
 * @see https://github.com/redhat-developer/rhdh-plugins/tree/main/workspaces/scorecard
 */
const OPT_OUTS = ['scorecard.io/disabled-metrics'];

/** Reads what other tools hide: findings that are suppressed at their source, and annotations that opt out. */
export class ForeignStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /** Newest first. */
  async page(
    filter: ForeignFilter,
    options: PageOptions,
  ): Promise<ForeignSuppression[]> {
    const knex = await this.#database.get();
    const [findings, optOuts] = await Promise.all([
      this.#findings(knex, filter, options),
      this.#optOuts(knex, filter, options),
    ]);
    return [...findings, ...optOuts].sort(newestFirst).slice(0, options.limit);
  }

  async count(
    filter: ForeignFilter,
    visible?: readonly string[],
  ): Promise<number> {
    const knex = await this.#database.get();
    const counts = await Promise.all(
      [
        suppressed(knex, filter, visible),
        ...(filter.controls ? [] : [optedOut(knex, filter, visible)]),
      ].map(query => query.count({ count: '*' })),
    );
    return counts.reduce((sum, [{ count }]) => sum + Number(count), 0);
  }

  async #findings(
    knex: Knex,
    filter: ForeignFilter,
    { limit, visible, after }: PageOptions,
  ): Promise<ForeignSuppression[]> {
    const query = suppressed(knex, filter, visible)
      .join('scorecards_collections as c', 'c.id', 'f.collection_id')
      .orderBy([
        { column: 'f.since', order: 'desc' },
        { column: 'f.id', order: 'desc' },
      ])
      .limit(limit);
    if (after) {
      const [since, id] = after.map(String);
      query.where(older =>
        older
          .where('f.since', '<', since)
          .orWhere(same => same.where('f.since', since).where(isBefore(id))),
      );
    }
    const rows: SuppressedRow[] = await query.select('f.*', 'c.source');
    return rows.map(fromFinding);
  }

  async #optOuts(
    knex: Knex,
    filter: ForeignFilter,
    { limit, visible, after }: PageOptions,
  ): Promise<ForeignSuppression[]> {
    if (filter.controls) {
      return [];
    }
    const query = optedOut(knex, filter, visible)
      .orderBy([
        { column: 'since', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (after) {
      query.whereRaw(`(since, '${OPT_OUT}' || id) < (?, ?)`, after);
    }
    const rows: OptOutRow[] = await query.select('*');
    return rows.map(row => ({
      id: `${OPT_OUT}${row.id}`,
      entityRef: row.entity_ref,
      source: row.annotation,
      title: row.hidden,
      since: row.since,
    }));
  }
}

/** Notes what entities opt out of, and forgets what they do not opt out of any more. */
export async function putOptOuts(
  trx: Knex.Transaction,
  entities: readonly { id: string; entity: Entity }[],
  now: string,
): Promise<void> {
  const rows = entities.flatMap(({ id, entity }) =>
    OPT_OUTS.flatMap(annotation =>
      namesIn(entity.metadata.annotations?.[annotation]).map(hidden => ({
        entity_ref: id,
        annotation,
        hidden,
      })),
    ),
  );
  const stored = trx<OptOutRow>('scorecards_opt_outs');
  whereAmong(
    stored,
    'entity_ref',
    entities.map(({ id }) => id),
    trx,
  );
  const known: OptOutRow[] = await stored.select('*');
  const wanted = new Set(rows.map(keyOf));
  const gone = known.filter(row => !wanted.has(keyOf(row)));
  if (gone.length > 0) {
    const query = trx('scorecards_opt_outs');
    whereAmong(
      query,
      'id',
      gone.map(({ id }) => id),
      trx,
    );
    await query.delete();
  }
  const old = new Set(known.map(keyOf));
  await insertRows(
    trx,
    'scorecards_opt_outs',
    rows
      .filter(row => !old.has(keyOf(row)))
      .map(row => ({ id: randomUUID(), ...row, since: now })),
  );
}

function suppressed(
  knex: Knex,
  { entityRef, controls }: ForeignFilter,
  visible?: readonly string[],
): Knex.QueryBuilder {
  const query = knex('scorecards_findings as f')
    // As the index has it.
    .whereRaw("f.outcome = 'suppressed' and f.ended_at is null")
    .whereNotNull('f.entity_ref');
  if (entityRef) {
    query.where('f.entity_ref', entityRef);
  }
  if (controls) {
    query.whereIn(
      ['f.control_catalog', 'f.control_id'],
      controls.map(({ catalog, id }) => [catalog, id]),
    );
  }
  if (visible) {
    whereAmong(query, 'f.entity_ref', visible, knex);
  }
  return query;
}

function optedOut(
  knex: Knex,
  { entityRef }: ForeignFilter,
  visible?: readonly string[],
): Knex.QueryBuilder {
  const query = knex('scorecards_opt_outs').where(
    entityRef ? { entity_ref: entityRef } : {},
  );
  if (visible) {
    whereAmong(query, 'entity_ref', visible, knex);
  }
  return query;
}

/** Those findings of the same moment whose ids sort before an id of the register. */
function isBefore(id: string): (query: Knex.QueryBuilder) => void {
  return query => {
    if (id.startsWith(FINDING)) {
      query.where('f.id', '<', Number(id.slice(FINDING.length)));
    } else if (!id.startsWith(OPT_OUT)) {
      query.whereRaw('1 = 0');
    }
  };
}

function fromFinding(row: SuppressedRow): ForeignSuppression {
  const finding: Finding = JSON.parse(row.document);
  const { title, suppression, suppressedBy } = finding;
  return {
    id: `${FINDING}${String(row.id).padStart(DIGITS, '0')}`,
    entityRef: row.entity_ref,
    source: row.source,
    title,
    control: { catalog: row.control_catalog, id: row.control_id },
    ...(row.arn !== null && { arn: row.arn }),
    ...(suppression && { reason: suppression }),
    ...(suppressedBy && { by: suppressedBy }),
    since: row.since,
  };
}

function newestFirst(a: ForeignSuppression, b: ForeignSuppression): number {
  return a.since === b.since
    ? b.id.localeCompare(a.id)
    : b.since.localeCompare(a.since);
}

function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').split(',').map(name => name.trim().slice(0, 255));
  return [...new Set(names.filter(Boolean))];
}

function keyOf({
  entity_ref,
  annotation,
  hidden,
}: Omit<OptOutRow, 'id' | 'since'>): string {
  return JSON.stringify([entity_ref, annotation, hidden]);
}
