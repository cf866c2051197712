/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What the chain held from one record to another; signed as canonical JSON. */
export interface DigestStatement {
  number: number;
  fromSeq: number;
  toSeq: number;
  /** `prevHash` of the first record. */
  firstPrevHash: string;
  /** `hash` of the last record. */
  lastHash: string;
  toRecordedAt: string;
  createdAt: string;
  /** SHA-256 of the statement before; zeros for the first. */
  previous: string;
}

export interface SignedDigest {
  statement: DigestStatement;
  /** The text that was signed. */
  text: string;
  publicKey: string;
  signature: string;
  /** When retention dropped the records that it speaks of. */
  droppedAt?: string;
}
