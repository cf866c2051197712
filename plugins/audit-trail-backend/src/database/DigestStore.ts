/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  canonicalForm,
  GENESIS_HASH,
} from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';
import { DigestStatement, SignedDigest } from '../proof/Digest';
import { endOfMonth, monthOf } from '../domain/months';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';
import { SigningKey } from '../proof/SigningKey';
import { EventRow } from './eventRows';

interface DigestRow {
  number: number;
  from_seq: number | string;
  to_seq: number | string;
  to_recorded_at: string;
  statement: string;
  public_key: string;
  signature: string;
  dropped_at: string | null;
}

/** Keeps signed digests, each of records of one month. */
export class DigestStore {
  static create(options: {
    database: PluginDatabase;
    key: SigningKey;
    clock?: () => Date;
  }): DigestStore {
    return new DigestStore(options);
  }

  readonly #database: PluginDatabase;
  readonly #key: SigningKey;
  readonly #clock: () => Date;

  private constructor(options: Parameters<typeof DigestStore.create>[0]) {
    this.#database = options.database;
    this.#key = options.key;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Signs what was appended since the last digest; nothing, when nothing was. */
  async sign(): Promise<SignedDigest[]> {
    const signed: SignedDigest[] = [];
    for (;;) {
      const next = await this.#signNext();
      if (!next) {
        return signed;
      }
      signed.push(next);
    }
  }

  /** In order of number. */
  async list(transaction?: Knex.Transaction): Promise<SignedDigest[]> {
    const knex = transaction ?? (await this.#database.get());
    const rows = await knex<DigestRow>('audit_digests')
      .orderBy('number')
      .select('*');
    return rows.map(fromRow);
  }

  /** Digests after a number, in order. */
  async after(number: number, limit: number): Promise<SignedDigest[]> {
    const knex = await this.#database.get();
    const rows = await knex<DigestRow>('audit_digests')
      .where('number', '>', number)
      .orderBy('number')
      .limit(limit)
      .select('*');
    return rows.map(fromRow);
  }

  /** The digest that covers a record, once there is one. */
  async covering(seq: number): Promise<SignedDigest | undefined> {
    const knex = await this.#database.get();
    const row = await knex<DigestRow>('audit_digests')
      .where('from_seq', '<=', seq)
      .where('to_seq', '>=', seq)
      .first();
    return row && fromRow(row);
  }

  /** Marks digests whose records are dropped in the same transaction. */
  async markDropped(
    transaction: Knex.Transaction,
    numbers: number[],
  ): Promise<void> {
    await transaction<DigestRow>('audit_digests')
      .whereIn('number', numbers)
      .update({ dropped_at: this.#clock().toISOString() });
  }

  async #signNext(): Promise<SignedDigest | undefined> {
    const knex = await this.#database.get();
    const lastRow = await knex<DigestRow>('audit_digests')
      .orderBy('number', 'desc')
      .first();
    const last = lastRow && fromRow(lastRow);
    const fromSeq = (last?.statement.toSeq ?? 0) + 1;
    const first = await knex<EventRow>('audit_events')
      .where('seq', fromSeq)
      .first('recorded_at', 'prev_hash');
    const end =
      first &&
      (await knex<EventRow>('audit_events')
        .where('recorded_at', '>=', first.recorded_at)
        .where('recorded_at', '<', endOfMonth(monthOf(first.recorded_at)))
        .orderBy([
          { column: 'recorded_at', order: 'desc' },
          { column: 'seq', order: 'desc' },
        ])
        .first('seq', 'recorded_at', 'hash'));
    if (!first || !end) {
      return undefined;
    }
    const statement: DigestStatement = {
      number: (last?.statement.number ?? 0) + 1,
      fromSeq,
      toSeq: Number(end.seq),
      firstPrevHash: first.prev_hash,
      lastHash: end.hash,
      toRecordedAt: end.recorded_at,
      createdAt: this.#clock().toISOString(),
      previous: last ? sha256(last.text) : GENESIS_HASH,
    };
    const text = canonicalForm(statement);
    const signature = this.#key.sign(text);
    await knex<DigestRow>('audit_digests').insert({
      number: statement.number,
      from_seq: statement.fromSeq,
      to_seq: statement.toSeq,
      to_recorded_at: statement.toRecordedAt,
      statement: text,
      public_key: this.#key.publicKey,
      signature,
      dropped_at: null,
    });
    return { statement, text, publicKey: this.#key.publicKey, signature };
  }
}

function fromRow(row: DigestRow): SignedDigest {
  return {
    statement: JSON.parse(row.statement),
    text: row.statement,
    publicKey: row.public_key,
    signature: row.signature,
    ...(row.dropped_at && { droppedAt: row.dropped_at }),
  };
}
