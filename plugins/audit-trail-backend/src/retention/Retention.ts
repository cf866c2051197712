/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ServiceUnavailableError } from '@backstage/errors';
import {
  LegalHold,
  RetentionStatus,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  isPostgres,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { ChainStore } from '../database/ChainStore';
import { DigestStore } from '../database/DigestStore';
import { EventRow } from '../database/eventRows';
import { FactStore } from '../database/FactStore';
import { HoldStore } from '../database/HoldStore';
import { takeFromHours } from '../database/hourCounts';
import { dropPartition } from '../database/partitions';
import { monthOf } from '../domain/months';
import { SignedDigest } from '../proof/Digest';

const LAST_RUN = 'retention';

/**
 * Drops old records by whole signed digests, on PostgreSQL by whole months.
 * The digests stay, so that the rest can still be proved. What is held stays
 * with all that its digest or month has.
 */
export class Retention {
  static create(options: {
    database: PluginDatabase;
    chain: ChainStore;
    digests: DigestStore;
    facts: FactStore;
    holds: HoldStore;
    /** Undefined while `auditTrail.retention` cannot be used. */
    days: number | undefined;
    clock?: () => Date;
  }): Retention {
    return new Retention(options);
  }

  readonly #options: Parameters<typeof Retention.create>[0];

  private constructor(options: Parameters<typeof Retention.create>[0]) {
    this.#options = options;
  }

  /**
   * How long records are kept, and what was dropped so far.
   *
   * @throws ServiceUnavailableError while the setting cannot be used.
   */
  async status(): Promise<RetentionStatus> {
    const { days } = this.#options;
    if (days === undefined) {
      throw new ServiceUnavailableError(
        'auditTrail.retention cannot be used, so nothing is dropped. The log says what to correct.',
      );
    }
    const knex = await this.#options.database.get();
    const oldest = await knex<EventRow>('audit_events')
      .orderBy([{ column: 'recorded_at' }, { column: 'seq' }])
      .first('recorded_at');
    const digests = await this.#options.digests.list();
    const last = await this.#options.facts.get<{ at: string }>(LAST_RUN);
    return {
      days,
      ...(oldest && { oldest: oldest.recorded_at }),
      ...(last && { lastRunAt: last.at }),
      dropped: digests
        .filter(digest => digest.droppedAt)
        .reduce(
          (sum, { statement }) => sum + statement.toSeq - statement.fromSeq + 1,
          0,
        ),
    };
  }

  /** How many records were dropped. Without a usable setting, none. */
  async run(): Promise<number> {
    const { days } = this.#options;
    if (days === undefined) {
      return 0;
    }
    const knex = await this.#options.database.get();
    const segments = this.#oldSegments(
      await this.#options.digests.list(),
      new Date(this.#now().getTime() - days * 86_400_000).toISOString(),
      isPostgres(knex),
    );
    let dropped = 0;
    for (const segment of segments) {
      dropped += await knex.transaction(transaction =>
        this.#drop(transaction, segment),
      );
    }
    await this.#options.facts.set(LAST_RUN, { at: this.#now().toISOString() });
    return dropped;
  }

  #oldSegments(
    digests: SignedDigest[],
    cutoff: string,
    byMonth: boolean,
  ): SignedDigest[][] {
    if (!byMonth) {
      return digests
        .filter(d => !d.droppedAt && d.statement.toRecordedAt < cutoff)
        .map(digest => [digest]);
    }
    const months = new Map<string, SignedDigest[]>();
    for (const digest of digests) {
      const month = monthOf(digest.statement.toRecordedAt);
      months.set(month, [...(months.get(month) ?? []), digest]);
    }
    // A month that still grows is never old, whatever the days.
    return [...months]
      .filter(
        ([month, all]) =>
          month < monthOf(this.#now().toISOString()) &&
          all.every(d => !d.droppedAt && d.statement.toRecordedAt < cutoff),
      )
      .map(([, all]) => all);
  }

  async #drop(
    transaction: Knex.Transaction,
    segment: SignedDigest[],
  ): Promise<number> {
    const fromSeq = segment[0].statement.fromSeq;
    const toSeq = segment[segment.length - 1].statement.toSeq;
    const holds = await this.#options.holds.list(transaction);
    if (await isHeld(transaction, holds, fromSeq, toSeq)) {
      return 0;
    }
    // Before the drop: appends and drops then take their locks in one order.
    await this.#tell(transaction, fromSeq, toSeq);
    await takeFromHours(transaction, fromSeq, toSeq);
    if (isPostgres(transaction)) {
      const month = monthOf(segment[0].statement.toRecordedAt);
      const unsigned = await transaction<EventRow>('audit_events')
        .whereRaw('left(recorded_at, 7) = ?', [month])
        .where('seq', '>', toSeq)
        .first('seq');
      if (unsigned) {
        await transaction<EventRow>('audit_events')
          .whereBetween('seq', [fromSeq, toSeq])
          .delete();
      } else {
        await dropPartition(transaction, month);
      }
    } else {
      await transaction<EventRow>('audit_events')
        .whereBetween('seq', [fromSeq, toSeq])
        .delete();
    }
    await this.#options.digests.markDropped(
      transaction,
      segment.map(digest => digest.statement.number),
    );
    return toSeq - fromSeq + 1;
  }

  async #tell(
    transaction: Knex.Transaction,
    fromSeq: number,
    toSeq: number,
  ): Promise<void> {
    const id = uuid();
    await this.#options.chain.appendWithin(transaction, [
      {
        id,
        occurredAt: this.#now().toISOString(),
        actor: { type: 'service', ref: 'plugin:audit-trail' },
        plugin: 'audit-trail',
        eventId: 'segment-drop',
        action: 'segment.drop',
        resource: { type: 'segment', id: `${fromSeq}-${toSeq}` },
        outcome: 'success',
        severity: 'high',
        correlationId: id,
        operationId: id,
        metadata: {
          reason: `older than ${this.#options.days} days`,
          count: toSeq - fromSeq + 1,
        },
        redactions: 0,
        schemaVersion: 1,
      },
    ]);
  }

  #now(): Date {
    return (this.#options.clock ?? (() => new Date()))();
  }
}

async function isHeld(
  transaction: Knex.Transaction,
  holds: LegalHold[],
  fromSeq: number,
  toSeq: number,
): Promise<boolean> {
  const refs = (type: LegalHold['subject']['type']) =>
    holds.filter(h => h.subject.type === type).map(h => h.subject.ref);
  const held = await transaction<EventRow>('audit_events')
    .whereBetween('seq', [fromSeq, toSeq])
    .where(any =>
      any
        .whereIn('person_ref', refs('actor'))
        .orWhereIn('actor_ref', refs('actor'))
        .orWhereIn('resource_ref', refs('resource'))
        .orWhereIn('entity_ref', refs('resource')),
    )
    .first('seq');
  return held !== undefined;
}
