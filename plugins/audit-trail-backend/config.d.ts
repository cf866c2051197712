/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  /** How the audit trail is kept and proved. */
  auditTrail?: {
    retention?: {
      /** Days that records are kept. Default: 400; a warning below 90. */
      days?: number;
    };
    integrity?: {
      /**
       * Ed25519 private key (PKCS#8 PEM) that signs the hourly digests.
       * @visibility secret
       */
      signingKey?: string;
      /** File of the key where `signingKey` is not set; made when it is not there. Default: `audit-trail-signing-key.pem`. */
      signingKeyFile?: string;
    };
  };
}
