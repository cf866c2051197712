/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GENESIS_HASH, hashOf, Sha256 } from './hashing';

/** What links a record into the chain. @public */
export interface ChainLink {
  seq: number;
  id?: string;
  prevHash: string;
  hash: string;
}

/** Where a chain begins: what its first record must follow. @public */
export interface ChainStart {
  seq: number;
  prevHash: string;
}

/** @public */
export interface ChainFinding {
  seq: number;
  id?: string;
  reason: string;
}

/** @public */
export interface ChainReport {
  ok: boolean;
  checked: number;
  firstBad?: ChainFinding;
}

/** Start of a chain from which nothing was dropped. @public */
export const CHAIN_START: ChainStart = { seq: 1, prevHash: GENESIS_HASH };

/** Says what is wrong with the link to the record before, if anything. @public */
export function linkFault(
  expected: ChainStart,
  record: ChainLink,
): string | undefined {
  if (record.seq !== expected.seq) {
    return record.seq > expected.seq
      ? `records ${expected.seq} to ${record.seq - 1} are missing before it`
      : `its seq is ${record.seq} where ${expected.seq} must follow`;
  }
  return record.prevHash === expected.prevHash
    ? undefined
    : 'its prevHash is not the hash of the record before it';
}

/**
 * Checks that records follow each other without a gap and that each has the
 * hash of its content. Stops at the first bad one.
 *
 * @param records - In order of seq.
 * @param from - What the first record must be; undefined takes it as it is.
 * @public
 */
export function verifyChain(
  records: Iterable<ChainLink>,
  from: ChainStart | undefined,
  sha256: Sha256,
): ChainReport {
  let expected = from;
  let checked = 0;
  for (const record of records) {
    const reason =
      (expected && linkFault(expected, record)) ??
      (hashOf(record.prevHash, record, sha256) === record.hash
        ? undefined
        : 'its content does not have its hash');
    if (reason) {
      return {
        ok: false,
        checked,
        firstBad: { seq: record.seq, id: record.id, reason },
      };
    }
    checked += 1;
    expected = { seq: record.seq + 1, prevHash: record.hash };
  }
  return { ok: true, checked };
}
