/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash, createPublicKey } from 'crypto';

/** SHA-256 of a public key (SPKI, DER) in hex, as `openssl pkey -pubin -outform DER | sha256sum` gives it. */
export function fingerprintOf(publicKey: string): string {
  const der = createPublicKey(publicKey).export({
    type: 'spki',
    format: 'der',
  });
  return createHash('sha256').update(der).digest('hex');
}
