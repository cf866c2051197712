/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GENESIS_HASH } from '@steward/backstage-plugin-audit-trail-common';
import { SignedDigest } from './Digest';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';
import { SigningKey } from './SigningKey';

/** Says what is wrong with a digest or its link to the one before, if anything. */
export function digestFault(
  digest: SignedDigest,
  before: SignedDigest | undefined,
): string | undefined {
  const { statement } = digest;
  const name = `digest ${statement.number}`;
  if (!SigningKey.verify(digest.text, digest.signature, digest.publicKey)) {
    return `${name} does not have its signature`;
  }
  const expected = {
    number: (before?.statement.number ?? 0) + 1,
    fromSeq: (before?.statement.toSeq ?? 0) + 1,
    firstPrevHash: before?.statement.lastHash ?? GENESIS_HASH,
    previous: before ? sha256(before.text) : GENESIS_HASH,
  };
  const wrong = (Object.keys(expected) as (keyof typeof expected)[]).find(
    field => statement[field] !== expected[field],
  );
  return wrong && `${name} does not follow the one before it: its ${wrong}`;
}
