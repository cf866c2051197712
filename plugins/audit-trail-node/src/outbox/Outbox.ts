/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { v7 as uuid } from 'uuid';

interface OutboxRow {
  id: string;
  state: 'open' | 'ready' | 'refused';
  event: string;
  created_at: string;
  instance: string | null;
  lease_until: string | null;
  reason: string | null;
}

const LEASE_MS = 120_000;

/** Events in the emitting plugin's database until the audit trail has them. */
export class Outbox {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): Outbox {
    return new Outbox(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;
  readonly #instance = randomUUID();

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Stores an event whose outcome is yet to come. */
  async open(event: AuditEvent): Promise<void> {
    const knex = await this.#database.get();
    await knex<OutboxRow>('audit_trail_outbox')
      .insert({
        ...this.#row(event, 'open'),
        instance: this.#instance,
        lease_until: this.#leaseEnd(),
      })
      .onConflict('id')
      .ignore();
  }

  /** Stores an event with its outcome, in the place of the open one. */
  async put(event: AuditEvent, transaction?: Knex.Transaction): Promise<void> {
    const knex = transaction ?? (await this.#database.get());
    await knex<OutboxRow>('audit_trail_outbox')
      .insert(this.#row(event, 'ready'))
      .onConflict('id')
      .merge();
  }

  /**
   * Gives an open event its outcome. One that was taken for interrupted is
   * sent already: the outcome then follows as its child.
   */
  async close(event: AuditEvent): Promise<void> {
    const knex = await this.#database.get();
    const closed = await knex<OutboxRow>('audit_trail_outbox')
      .where({ id: event.id, state: 'open' })
      .update(this.#row(event, 'ready'));
    if (closed !== 1) {
      await this.put({ ...event, id: uuid(), parentId: event.id });
    }
  }

  /** The oldest events that are to be sent. */
  async next(limit: number): Promise<{ id: string; event: string }[]> {
    const knex = await this.#database.get();
    return knex<OutboxRow>('audit_trail_outbox')
      .where({ state: 'ready' })
      .orderBy(['created_at', 'id'])
      .limit(limit)
      .select('id', 'event');
  }

  async remove(ids: string[]): Promise<void> {
    const knex = await this.#database.get();
    await knex<OutboxRow>('audit_trail_outbox').whereIn('id', ids).delete();
  }

  /** Keeps what the audit trail will never take, for someone to look at. */
  async refuse(id: string, reason: string): Promise<void> {
    const knex = await this.#database.get();
    await knex<OutboxRow>('audit_trail_outbox')
      .where({ id })
      .update({ state: 'refused', reason });
  }

  /** Says that this process is alive; ends the events of processes that are not. */
  async renewLeases(): Promise<void> {
    const knex = await this.#database.get();
    await knex<OutboxRow>('audit_trail_outbox')
      .where({ state: 'open', instance: this.#instance })
      .update({ lease_until: this.#leaseEnd() });
    const over = await knex<OutboxRow>('audit_trail_outbox')
      .where('state', 'open')
      .where('lease_until', '<', this.#clock().toISOString())
      .select('id', 'event');
    for (const row of over) {
      await knex<OutboxRow>('audit_trail_outbox')
        .where({ id: row.id, state: 'open' })
        .update({
          state: 'ready',
          event: JSON.stringify(interrupted(JSON.parse(row.event))),
        });
    }
  }

  #row(event: AuditEvent, state: OutboxRow['state']): OutboxRow {
    return {
      id: event.id,
      state,
      event: JSON.stringify(event),
      created_at: this.#clock().toISOString(),
      instance: null,
      lease_until: null,
      reason: null,
    };
  }

  #leaseEnd(): string {
    return new Date(this.#clock().getTime() + LEASE_MS).toISOString();
  }
}

function interrupted(event: AuditEvent): AuditEvent {
  return {
    ...event,
    outcome: 'failure',
    error: {
      name: 'InterruptedError',
      message: 'The process ended before it told the outcome',
    },
  };
}
