/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

/** How far a sink is. */
export interface SinkPosition {
  id: string;
  cursorSeq: number;
  deliveredAt?: string;
  /** Attempts that failed since the last that did not. */
  failures: number;
  error?: string;
}

interface SinkRow {
  id: string;
  cursor_seq: number | string;
  lease: string | null;
  lease_until: string | null;
  delivered_at: string | null;
  failures: number;
  retry_at: string | null;
  error: string | null;
}

const LEASE_MS = 60_000;

/** Keeps the cursors of sinks, and which process delivers. */
export class SinkStore {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): SinkStore {
    return new SinkStore(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Makes the cursor of a sink that is new. */
  async ensure(id: string, cursorSeq: number): Promise<void> {
    const knex = await this.#database.get();
    await knex<SinkRow>('audit_sinks')
      .insert({
        id,
        cursor_seq: cursorSeq,
        lease: null,
        lease_until: null,
        delivered_at: null,
        failures: 0,
        retry_at: null,
        error: null,
      })
      .onConflict('id')
      .ignore();
  }

  async list(): Promise<SinkPosition[]> {
    const knex = await this.#database.get();
    const rows = await knex<SinkRow>('audit_sinks').orderBy('id').select('*');
    return rows.map(fromRow);
  }

  /**
   * Takes or renews the right to deliver, unless another process has it or a
   * retry is not due yet.
   */
  async take(id: string, lease: string): Promise<SinkPosition | undefined> {
    const knex = await this.#database.get();
    const now = this.#clock();
    const taken = await knex<SinkRow>('audit_sinks')
      .where({ id })
      .where(free =>
        free
          .whereNull('lease')
          .orWhere('lease', lease)
          .orWhere('lease_until', '<', now.toISOString()),
      )
      .where(due =>
        due.whereNull('retry_at').orWhere('retry_at', '<=', now.toISOString()),
      )
      .update({
        lease,
        lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
      });
    if (taken !== 1) {
      return undefined;
    }
    const row = await knex<SinkRow>('audit_sinks').where({ id }).first();
    return row && fromRow(row);
  }

  /** Says what was delivered; false when the right was lost meanwhile. */
  async moveTo(
    id: string,
    lease: string,
    cursorSeq: number,
    delivered: boolean,
  ): Promise<boolean> {
    return this.#change(id, lease, {
      cursor_seq: cursorSeq,
      failures: 0,
      retry_at: null,
      error: null,
      ...(delivered && { delivered_at: this.#clock().toISOString() }),
    });
  }

  async fail(
    id: string,
    lease: string,
    failure: { failures: number; retryMs: number; error: string },
  ): Promise<void> {
    await this.#change(id, lease, {
      failures: failure.failures,
      retry_at: new Date(
        this.#clock().getTime() + failure.retryMs,
      ).toISOString(),
      error: failure.error,
    });
  }

  /** Gives the right to deliver back. */
  async release(id: string, lease: string): Promise<void> {
    await this.#change(id, lease, { lease: null, lease_until: null });
  }

  async #change(
    id: string,
    lease: string,
    change: Knex.DbRecordArr<SinkRow>,
  ): Promise<boolean> {
    const knex = await this.#database.get();
    const changed = await knex<SinkRow>('audit_sinks')
      .where({ id, lease })
      .update(change);
    return changed === 1;
  }
}

function fromRow(row: SinkRow): SinkPosition {
  return {
    id: row.id,
    cursorSeq: Number(row.cursor_seq),
    ...(row.delivered_at && { deliveredAt: row.delivered_at }),
    failures: row.failures,
    ...(row.error && { error: row.error }),
  };
}
