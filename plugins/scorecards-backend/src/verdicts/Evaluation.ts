/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  LeasedRows,
  NoticeStore,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import {
  ActiveExemption,
  catalogFacts,
  CATALOG_FACTS,
  FactDeclaration,
  FactValue,
  judgeAll,
  JudgedCheck,
  moveReasonOf,
  ObservedFact,
  requiredTierOf,
  scoreOf,
  tierOf,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { setImmediate as nextTick } from 'node:timers/promises';
import { Policy } from '../checks/Policy';
import { EntityRow, lockEntities } from '../entities/EntityStore';
import { FactStore } from '../facts/FactStore';
import { FINDING_FACTS, factsOfFindings } from '../findings/factsOfFindings';
import { EntityFindings } from '../findings/findingGroups';
import { FindingStore } from '../findings/FindingStore';
import { ScoreMove, ScoreStore } from '../scores/ScoreStore';
import { tierNotice } from '../scores/tierNotice';
import { isSameVerdict, rowOf, scoredOf, VerdictRow } from './verdictRows';
import { Transition, VerdictStore } from './VerdictStore';

/** Entities that are read and written together. */
const BATCH = 50;
/** Batches at a time: one is judged while the database writes the other. */
const LANES = 2;
/** Entities that are judged before others of this process get their turn. */
const BREATH = 5;

/** The active exemptions of entities. */
type ExemptionReader = (
  refs: readonly string[],
) => Promise<Map<string, ActiveExemption[]>>;

interface Judged {
  id: string;
  entity: Entity;
  checks: JudgedCheck[];
}

/**
 * Judges the entities that are due, a batch at a time. What is written of a
 * batch is written together with the note that it is done, and only while this
 * replica still holds it; so nothing is lost or counted twice, wherever a
 * replica is killed.
 */
export class Evaluation {
  readonly #database: PluginDatabase;
  readonly #facts: FactStore;
  readonly #verdicts: VerdictStore;
  readonly #scores: ScoreStore;
  readonly #policy: Policy;
  readonly #declarations: ReadonlyMap<string, FactDeclaration>;
  readonly #findings: FindingStore;
  readonly #notices: NoticeStore;
  readonly #exemptionsOf: ExemptionReader;
  readonly #clock: () => Date;
  readonly #queue: LeasedRows<EntityRow>;

  constructor(options: {
    database: PluginDatabase;
    facts: FactStore;
    verdicts: VerdictStore;
    scores: ScoreStore;
    policy: Policy;
    declarations: readonly FactDeclaration[];
    findings: FindingStore;
    notices: NoticeStore;
    exemptionsOf: ExemptionReader;
    clock?: () => Date;
    leaseMs?: number;
  }) {
    this.#database = options.database;
    this.#facts = options.facts;
    this.#verdicts = options.verdicts;
    this.#scores = options.scores;
    this.#policy = options.policy;
    this.#declarations = new Map(
      options.declarations.map(one => [one.name, one]),
    );
    this.#findings = options.findings;
    this.#notices = options.notices;
    this.#exemptionsOf = options.exemptionsOf;
    this.#clock = options.clock ?? (() => new Date());
    this.#queue = new LeasedRows({
      database: options.database,
      table: 'scorecards_entities',
      clock: options.clock,
      leaseMs: options.leaseMs,
    });
  }

  /**
   * Judges until nothing is due.
   *
   * @returns how many entities were judged.
   * @throws what made a batch fail, once the others of this replica ended.
   */
  async run(signal: AbortSignal): Promise<number> {
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    const lanes = await Promise.allSettled(
      Array.from({ length: LANES }, () =>
        this.#drain(either).catch(error => {
          failure.abort();
          throw error;
        }),
      ),
    );
    let count = 0;
    for (const lane of lanes) {
      if (lane.status === 'rejected') {
        throw lane.reason;
      }
      count += lane.value;
    }
    return count;
  }

  async #drain(signal: AbortSignal): Promise<number> {
    let count = 0;
    while (!signal.aborted) {
      const rows = await this.#queue.claim(BATCH);
      if (rows.length === 0) {
        break;
      }
      await this.#evaluate(rows);
      count += rows.length;
    }
    return count;
  }

  /** What all checks say about entities now. Writes nothing. */
  async judge(
    entities: readonly { id: string; entity: Entity }[],
    policy: Policy = this.#policy,
  ): Promise<Judged[]> {
    const refs = entities.map(({ id }) => id);
    const [facts, findings, exemptions, collections] = await Promise.all([
      this.#facts.ofEntities(refs, this.#declarations),
      this.#findings.findingsOf(refs),
      this.#exemptionsOf(refs),
      this.#facts.collections(),
    ]);
    const catalogAt = collections.find(
      ({ collector }) => collector === 'catalog',
    )?.observed_at;
    const now = this.#clock();
    const checks = policy.checks.map(({ check }) => check);
    const judged: Judged[] = [];
    for (const { id, entity } of entities) {
      judged.push({
        id,
        entity,
        checks: await judgeAll(
          entity,
          {
            facts: {
              ...facts.get(id),
              ...observedFindingFacts(findings.get(id), now),
              ...observedCatalogFacts(entity, catalogAt ?? now.toISOString()),
            },
            controls: findings.get(id)?.observations ?? [],
          },
          { checks, exemptions: exemptions.get(id) ?? [], now },
        ),
      });
      if (judged.length % BREATH === 0) {
        await nextTick();
      }
    }
    return judged;
  }

  async #evaluate(rows: readonly EntityRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const knex = await this.#database.get();
    // What changes from here on marks the entity again.
    const owner = rows[0].lease_owner;
    await knex.transaction(async trx => {
      await lockEntities(trx, ids);
      await trx<EntityRow>('scorecards_entities')
        .whereIn('id', ids)
        .where({ lease_owner: owner })
        .update({ dirty: 0 });
    });
    const fresh = await knex<EntityRow>('scorecards_entities')
      .whereIn('id', ids)
      .select('id', 'entity');
    const judged = await this.judge(
      fresh.map(row => ({ id: row.id, entity: JSON.parse(row.entity) })),
    );
    await knex.transaction(async trx => {
      await lockEntities(trx, ids);
      const held: string[] = await trx<EntityRow>('scorecards_entities')
        .whereIn('id', ids)
        .where({ lease_owner: owner })
        .pluck('id');
      const mine = judged.filter(({ id }) => held.includes(id));
      await this.#write(trx, mine);
      await this.#release(trx, mine);
    });
  }

  async #write(
    trx: Knex.Transaction,
    judged: readonly Judged[],
  ): Promise<void> {
    const now = this.#clock().toISOString();
    const known = await this.#verdicts.ofEntities(
      judged.map(({ id }) => id),
      trx,
    );
    const changed: VerdictRow[] = [];
    const gone: VerdictRow[] = [];
    const transitions: Omit<Transition, 'id'>[] = [];
    const scored = judged.map(({ id, entity, checks }) => {
      const old = new Map(
        (known.get(id) ?? []).map(row => [row.check_id, row]),
      );
      const rows = checks.map(one =>
        rowOf(id, one, this.#policy.check(one.check.id)!.policyVersion, now),
      );
      for (const row of rows) {
        const before = old.get(row.check_id);
        old.delete(row.check_id);
        if (before && isSameVerdict(before, row)) {
          continue;
        }
        const isMove = !before || isMoved(before, row);
        changed.push(isMove ? row : { ...row, since: before.since });
        if (isMove) {
          transitions.push(this.#transition(id, now, before, row));
        }
      }
      for (const before of old.values()) {
        gone.push(before);
        transitions.push(this.#transition(id, now, before, undefined));
      }
      const verdicts = rows.map(row => scoredOf(row, this.#policy));
      const score = scoreOf(verdicts, this.#policy.weights);
      return {
        id,
        entity,
        score,
        verdicts,
        tier: tierRank(tierOf(score, verdicts, this.#policy.tiers)),
        requiredTier: tierRank(requiredTierOf(entity, this.#policy.tiers)),
      };
    });
    await this.#verdicts.write(trx, { changed, gone, transitions });
    const moves = await this.#scores.write(trx, scored, now);
    await this.#tell(trx, moves, transitions);
  }

  /** Has owners told of lost tiers, and of none that is back. */
  async #tell(
    trx: Knex.Transaction,
    moves: readonly ScoreMove[],
    transitions: readonly Omit<Transition, 'id'>[],
  ): Promise<void> {
    const risen = moves.filter(({ before, after }) => after.tier > before.tier);
    await this.#notices.withdraw(
      risen.map(({ after }) => after.entity_ref),
      trx,
    );
    const now = this.#clock();
    const lost = moves.flatMap(({ before, after }) => {
      const worse = transitions
        .filter(one => one.entityRef === after.entity_ref && isWorse(one))
        .map(one => one.after!.title);
      return tierNotice(before, after, { worse, now }) ?? [];
    });
    await this.#notices.add(lost, trx);
  }

  #transition(
    entityRef: string,
    at: string,
    before: VerdictRow | undefined,
    after: VerdictRow | undefined,
  ): Omit<Transition, 'id'> {
    const ends = {
      ...(before && { before: scoredOf(before, this.#policy) }),
      ...(after && { after: scoredOf(after, this.#policy) }),
    };
    return {
      entityRef,
      checkId: (after ?? before)!.check_id,
      at,
      reason: moveReasonOf(ends),
      ...ends,
    };
  }

  /** An entity that was marked again meanwhile stays due. */
  async #release(
    trx: Knex.Transaction,
    judged: readonly Judged[],
  ): Promise<void> {
    const byDue = new Map<string | null, string[]>();
    for (const { id, checks } of judged) {
      const due =
        checks
          .flatMap(({ judgement }) => judgement.validUntil ?? [])
          .sort()[0] ?? null;
      byDue.set(due, [...(byDue.get(due) ?? []), id]);
    }
    const free = { lease_owner: null, lease_until: null };
    for (const [due, ids] of byDue) {
      await trx('scorecards_entities')
        .whereIn('id', ids)
        .where({ dirty: 0 })
        .update({ ...free, due_at: due });
    }
    await trx('scorecards_entities')
      .whereIn(
        'id',
        judged.map(({ id }) => id),
      )
      .where({ dirty: 1 })
      .update(free);
  }
}

/** Whether a check counted against nothing before, and does now. */
function isWorse({ before, after }: Omit<Transition, 'id'>): boolean {
  const counts = ['fail', 'warn', 'error', 'unknown'];
  return (
    after !== undefined &&
    counts.includes(after.state) &&
    !(before && counts.includes(before.state) && before.state === after.state)
  );
}

/** Whether a change of a verdict can move a score. */
function isMoved(before: VerdictRow, after: VerdictRow): boolean {
  return (
    before.state !== after.state ||
    before.policy_version !== after.policy_version ||
    before.passed !== after.passed ||
    before.total !== after.total ||
    before.without_exemption !== after.without_exemption
  );
}

const AGES = new Map(
  [...CATALOG_FACTS, ...FINDING_FACTS].map(({ name, maximumAge }) => [
    name,
    maximumAge,
  ]),
);

function observedCatalogFacts(
  entity: Entity,
  observedAt: string,
): Record<string, ObservedFact> {
  return observed(catalogFacts(entity), observedAt);
}

function observedFindingFacts(
  findings: EntityFindings | undefined,
  now: Date,
): Record<string, ObservedFact> {
  return findings
    ? observed(factsOfFindings(findings, now), findings.observedAt)
    : {};
}

function observed(
  facts: Record<string, FactValue>,
  observedAt: string,
): Record<string, ObservedFact> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      { value, observedAt, maximumAge: AGES.get(name)! },
    ]),
  );
}
