/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import canonicalize from 'canonicalize';

/** SHA-256 of UTF-8 text as 64 lower-case hex digits; the platform gives it. @public */
export type Sha256 = (text: string) => string;

/** `prevHash` of the first record. @public */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * What of a record is hashed, as canonical JSON (RFC 8785): everything but
 * `hash`, `prevHash` and, where the name is sealed, the name in clear.
 *
 * @public
 */
export function canonicalForm(record: object): string {
  const { hash, prevHash, ...content } = record as Record<string, unknown>;
  const actor = content.actor as Record<string, unknown> | undefined;
  if (actor?.sealedName !== undefined) {
    const { name, nameKey, ...rest } = actor;
    content.actor = rest;
  }
  return canonicalize(content as JsonObject) ?? '{}';
}

/** `SHA-256(prevHash ‖ canonical JSON)`. @public */
export function hashOf(
  prevHash: string,
  record: object,
  sha256: Sha256,
): string {
  return sha256(prevHash + canonicalForm(record));
}
