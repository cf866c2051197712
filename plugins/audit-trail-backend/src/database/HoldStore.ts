/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import { LegalHold } from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';

interface HoldRow {
  id: string;
  subject_type: LegalHold['subject']['type'];
  subject_ref: string;
  reason: string;
  placed_by: string;
  placed_at: string;
}

const MAX_HOLDS = 1000;

/** Keeps legal holds. */
export class HoldStore {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): HoldStore {
    return new HoldStore(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** All holds, oldest first; there are at most 1000. */
  async list(transaction?: Knex.Transaction): Promise<LegalHold[]> {
    const knex = transaction ?? (await this.#database.get());
    const rows = await knex<HoldRow>('audit_holds')
      .orderBy(['placed_at', 'id'])
      .select('*');
    return rows.map(fromRow);
  }

  /** The hold on a subject, where there is one. */
  async of({
    type,
    ref,
  }: LegalHold['subject']): Promise<LegalHold | undefined> {
    const knex = await this.#database.get();
    const row = await knex<HoldRow>('audit_holds')
      .where({ subject_type: type, subject_ref: ref })
      .first();
    return row && fromRow(row);
  }

  /** @throws ConflictError when the subject is held already, or when there are too many. */
  async place(
    hold: Pick<LegalHold, 'subject' | 'reason' | 'placedBy'>,
  ): Promise<LegalHold> {
    const knex = await this.#database.get();
    const holds = await this.list();
    if (holds.length >= MAX_HOLDS) {
      throw new ConflictError(
        `there are ${MAX_HOLDS} holds already; release one first`,
      );
    }
    const row: HoldRow = {
      id: randomUUID(),
      subject_type: hold.subject.type,
      subject_ref: hold.subject.ref,
      reason: hold.reason,
      placed_by: hold.placedBy,
      placed_at: this.#clock().toISOString(),
    };
    const inserted = await knex<HoldRow>('audit_holds')
      .insert(row)
      .onConflict(['subject_type', 'subject_ref'])
      .ignore()
      .returning('id');
    if (inserted.length === 0) {
      throw new ConflictError(
        `${hold.subject.type} ${hold.subject.ref} is held already; release that hold first`,
      );
    }
    return fromRow(row);
  }

  /**
   * Gives what was released.
   *
   * @throws NotFoundError
   */
  async release(id: string): Promise<LegalHold> {
    const knex = await this.#database.get();
    const held = await knex<HoldRow>('audit_holds').where({ id }).first();
    const released = await knex<HoldRow>('audit_holds').where({ id }).delete();
    if (!held || released !== 1) {
      throw new NotFoundError(`No hold ${id}; GET /holds lists them`);
    }
    return fromRow(held);
  }
}

function fromRow(row: HoldRow): LegalHold {
  return {
    id: row.id,
    subject: { type: row.subject_type, ref: row.subject_ref },
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at,
  };
}
