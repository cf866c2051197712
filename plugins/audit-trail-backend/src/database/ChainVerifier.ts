/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ChainStart,
  CHAIN_START,
  linkFault,
  VerifyReport,
} from '@steward/backstage-plugin-audit-trail-common';
import { digestFault } from '../proof/digestFault';
import { SignedDigest } from '../proof/Digest';
import { sha256 } from '../proof/sha256';
import { AuditDatabase } from './AuditDatabase';
import { ChainStore } from './ChainStore';
import { DigestStore } from './DigestStore';
import { columnsOf, EventRow } from './eventRows';

const ROWS_AT_ONCE = 5000;

const CHECKED = [
  'seq',
  'id',
  'occurred_at',
  'recorded_at',
  'person_ref',
  'actor_ref',
  'plugin',
  'action',
  'resource_ref',
  'entity_ref',
  'account_id',
  'outcome',
  'severity',
  'correlation_id',
  'record',
  'prev_hash',
  'hash',
] as const;

type CheckedRow = Pick<EventRow, (typeof CHECKED)[number]>;
type Finding = NonNullable<VerifyReport['firstBad']>;

/** Checks the whole store: every hash and link, every digest, no gap but what retention dropped. */
export class ChainVerifier {
  static create(options: {
    database: AuditDatabase;
    chain: ChainStore;
    digests: DigestStore;
  }): ChainVerifier {
    return new ChainVerifier(options);
  }

  readonly #options: Parameters<typeof ChainVerifier.create>[0];
  #running: Promise<VerifyReport> | undefined;

  private constructor(options: Parameters<typeof ChainVerifier.create>[0]) {
    this.#options = options;
  }

  /** Those who ask while a check runs get its answer. */
  verify(): Promise<VerifyReport> {
    this.#running ??= this.#verify().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #verify(): Promise<VerifyReport> {
    const head = await this.#options.chain.head();
    const digests = await this.#options.digests.list();
    const badDigest = firstBadDigest(digests);
    const report: VerifyReport = {
      ok: true,
      checked: 0,
      digests: digests.length,
    };
    const firstBad = badDigest ?? (await this.#walk(head, digests, report));
    return firstBad ? { ...report, ok: false, firstBad } : report;
  }

  async #walk(
    head: { seq: number; hash: string },
    digests: SignedDigest[],
    report: VerifyReport,
  ): Promise<Finding | undefined> {
    const ends = new Map(
      digests.map(({ statement }) => [statement.toSeq, statement.lastHash]),
    );
    let expected: ChainStart = CHAIN_START;
    for await (const rows of this.#rows()) {
      for (const row of rows) {
        const seq = Number(row.seq);
        if (seq > head.seq) {
          return undefined;
        }
        expected = skipDropped(expected, seq, digests);
        const reason =
          linkFault(expected, {
            seq,
            prevHash: row.prev_hash,
            hash: row.hash,
          }) ?? rowFault(row, ends.get(seq));
        if (reason) {
          return { seq, id: row.id, reason };
        }
        report.checked += 1;
        report.verifiedUpTo = row.recorded_at;
        expected = { seq: seq + 1, prevHash: row.hash };
      }
    }
    const end = skipDropped(expected, head.seq + 1, digests);
    return end.seq === head.seq + 1 && end.prevHash === head.hash
      ? undefined
      : {
          seq: end.seq,
          reason: `the chain ends before it, but ${head.seq} records were appended`,
        };
  }

  async *#rows(): AsyncGenerator<CheckedRow[]> {
    let next = this.#read(['', 0]);
    for (;;) {
      const rows = await next;
      if (rows.length === 0) {
        return;
      }
      const last = rows[rows.length - 1];
      // Read while the rows before are being checked.
      next = this.#read([last.recorded_at, Number(last.seq)]);
      // Whoever stops at a bad record never asks for it.
      next.catch(() => undefined);
      yield rows;
    }
  }

  async #read(after: [string, number]): Promise<CheckedRow[]> {
    const knex = await this.#options.database.get();
    return knex<EventRow>('audit_events')
      .whereRaw('(recorded_at, seq) > (?, ?)', after)
      .orderBy(['recorded_at', 'seq'])
      .limit(ROWS_AT_ONCE)
      .select(...CHECKED);
  }
}

function firstBadDigest(digests: SignedDigest[]): Finding | undefined {
  for (const [index, digest] of digests.entries()) {
    const reason = digestFault(digest, digests[index - 1]);
    if (reason) {
      return { seq: digest.statement.fromSeq, reason };
    }
  }
  return undefined;
}

/** Goes over whole digests that retention dropped. */
function skipDropped(
  expected: ChainStart,
  seq: number,
  digests: SignedDigest[],
): ChainStart {
  if (seq === expected.seq) {
    return expected;
  }
  let start = expected;
  for (const { statement, droppedAt } of digests) {
    const follows =
      statement.fromSeq === start.seq &&
      statement.firstPrevHash === start.prevHash;
    if (droppedAt && follows && statement.toSeq < seq) {
      start = { seq: statement.toSeq + 1, prevHash: statement.lastHash };
    }
  }
  return start;
}

/** What is hashed must have the hash, and the columns must say the same. */
function rowFault(
  row: CheckedRow,
  signedHash: string | undefined,
): string | undefined {
  if (sha256(row.prev_hash + row.record) !== row.hash) {
    return 'its content does not have its hash';
  }
  if (signedHash !== undefined && signedHash !== row.hash) {
    return 'its hash is not the one that was signed';
  }
  const record = JSON.parse(row.record);
  const columns = Object.entries(columnsOf(record));
  const wrong =
    record.seq === Number(row.seq)
      ? columns.find(([name, value]) => row[name as keyof CheckedRow] !== value)
      : ['seq'];
  return wrong && `its column ${wrong[0]} is not what its content says`;
}
