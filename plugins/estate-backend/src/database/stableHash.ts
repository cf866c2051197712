/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import canonicalize from 'canonicalize';
import { createHash } from 'crypto';

/** The sha256 (hex) of a value's canonical JSON (RFC 8785): key order does not matter. */
export function stableHash(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}
