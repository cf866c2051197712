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
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { setImmediate } from 'timers/promises';
import { digestFault } from '../proof/digestFault';
import { SignedDigest } from '../proof/Digest';
import { ChainStore } from './ChainStore';
import { CheckedRow, idOf, readCheckedRows, rowFault } from './checkedRows';
import { DigestStore } from './DigestStore';

const ROWS_AT_ONCE = 4000;
const ROWS_A_TURN = 200;

type Finding = NonNullable<VerifyReport['firstBad']>;

/** How far a check is: the last record that holds. */
export interface ChainPosition {
  seq: number;
  hash: string;
  recordedAt: string;
  /** Records checked on the way there. */
  checked: number;
}

/** Where a check ended. */
export interface Walk {
  position: ChainPosition | undefined;
  /** Whether nothing is left to check. */
  atEnd: boolean;
  digests: number;
  firstBad?: Finding;
}

/** Checks the store: every hash and link, every digest, no gap but what retention dropped. */
export class ChainVerifier {
  static create(options: {
    database: PluginDatabase;
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

  /** Checks everything. Those who ask while a check runs get its answer. */
  verify(): Promise<VerifyReport> {
    this.#running ??= this.#verify().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Checks on from a position, the beginning by default, until so many records
   * are checked, one is bad, or the end is reached.
   */
  async walk(
    from: ChainPosition | undefined,
    limit: number = Infinity,
  ): Promise<Walk> {
    const head = await this.#options.chain.head();
    const digests = await this.#options.digests.list();
    const badDigest = firstBadDigest(digests);
    if (badDigest) {
      return {
        position: from,
        atEnd: false,
        digests: digests.length,
        firstBad: badDigest,
      };
    }
    const start = from && beyondDropped(from, digests);
    const walk = await this.#walk(head, digests, start, limit);
    return { ...walk, digests: digests.length };
  }

  async #verify(): Promise<VerifyReport> {
    const { position, digests, firstBad } = await this.walk(undefined);
    return {
      ok: !firstBad,
      checked: position?.checked ?? 0,
      ...(position && { verifiedUpTo: position.recordedAt }),
      digests,
      ...(firstBad && { firstBad }),
    };
  }

  async #walk(
    head: { seq: number; hash: string },
    digests: SignedDigest[],
    from: ChainPosition | undefined,
    limit: number,
  ): Promise<Omit<Walk, 'digests'>> {
    const ends = new Map(
      digests.map(({ statement }) => [statement.toSeq, statement.lastHash]),
    );
    let position = from;
    let left = limit;
    let expected: ChainStart = from
      ? { seq: from.seq + 1, prevHash: from.hash }
      : CHAIN_START;
    for await (const rows of this.#rows(from)) {
      for (const [index, row] of rows.entries()) {
        if (index % ROWS_A_TURN === 0) {
          // Requests have their turn, and the rows that follow come in.
          await setImmediate();
        }
        if (row.seq > head.seq) {
          return { position, atEnd: true };
        }
        expected = skipDropped(expected, row.seq, digests);
        const reason =
          linkFault(expected, {
            seq: row.seq,
            prevHash: row.prev_hash,
            hash: row.hash,
          }) ?? rowFault(row, ends.get(row.seq));
        if (reason) {
          const firstBad = { seq: row.seq, id: idOf(row), reason };
          return { position, atEnd: false, firstBad };
        }
        position = {
          seq: row.seq,
          hash: row.hash,
          recordedAt: row.recorded_at,
          checked: (position?.checked ?? 0) + 1,
        };
        expected = { seq: row.seq + 1, prevHash: row.hash };
      }
      left -= rows.length;
      if (left <= 0) {
        return { position, atEnd: false };
      }
    }
    const end = skipDropped(expected, head.seq + 1, digests);
    const isWhole = end.seq === head.seq + 1 && end.prevHash === head.hash;
    return isWhole
      ? { position, atEnd: true }
      : {
          position,
          atEnd: false,
          firstBad: {
            seq: end.seq,
            reason: `the chain ends before it, but ${head.seq} records were appended`,
          },
        };
  }

  async *#rows(from: ChainPosition | undefined): AsyncGenerator<CheckedRow[]> {
    const knex = await this.#options.database.get();
    const read = (recordedAt: string, seq: number) =>
      readCheckedRows(knex, { recordedAt, seq }, ROWS_AT_ONCE);
    let next = read(from?.recordedAt ?? '', from?.seq ?? 0);
    for (;;) {
      const rows = await next;
      if (rows.length === 0) {
        return;
      }
      const last = rows[rows.length - 1];
      // Read while the rows before are being checked.
      next = read(last.recorded_at, last.seq);
      // Whoever stops early never asks for it.
      next.catch(() => undefined);
      yield rows;
    }
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

/** Retention may have dropped the digest in which a check stopped. */
function beyondDropped(
  from: ChainPosition,
  digests: SignedDigest[],
): ChainPosition {
  const { statement } =
    digests.find(
      digest =>
        digest.droppedAt &&
        digest.statement.fromSeq <= from.seq &&
        from.seq < digest.statement.toSeq,
    ) ?? {};
  return statement
    ? {
        ...from,
        seq: statement.toSeq,
        hash: statement.lastHash,
        recordedAt: statement.toRecordedAt,
      }
    : from;
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
