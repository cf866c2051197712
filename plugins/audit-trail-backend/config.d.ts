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
       * Ed25519 private key that signs the hourly digests: PKCS#8 as PEM, or on
       * one line as base64 of PEM or DER.
       * @visibility secret
       */
      signingKey?: string;
      /** File of the key where `signingKey` is not set; made when it is not there. Default: `audit-trail-signing-key.pem`. */
      signingKeyFile?: string;
      /** Copies each digest into an S3 bucket with Object Lock. */
      anchor?: {
        bucket: string;
        region: string;
        /** Account of the role that writes; default: the main account's own credentials. */
        accountId?: string | number;
        /** Default: `audit-digests/`. */
        prefix?: string;
        /** Days that a copy cannot be deleted. Default: `retention.days`. */
        retainDays?: number;
      };
    };
    /** Where records are delivered to. */
    sinks?: Array<
      | {
          type: 'file';
          /** Under which it is remembered how far the sink is. */
          id: string;
          path: string;
          /** Default: ndjson. */
          format?: 'ndjson' | 'csv' | 'ocsf' | 'ecs' | 'cloudevents';
          /** A file of this size is put aside. Default: 100. */
          maxMegabytes?: number;
          /** Only records of this query. */
          query?: string;
        }
      | {
          type: 'webhook';
          id: string;
          /**
           * May hold credentials.
           * @visibility secret
           */
          url: string;
          format?: 'ndjson' | 'csv' | 'ocsf' | 'ecs' | 'cloudevents';
          /**
           * Signs each batch, at least 16 characters.
           * @visibility secret
           */
          secret?: string;
          /** Records at once. Default: 500. */
          batchSize?: number;
          query?: string;
        }
      | {
          type: 'eventbridge';
          id: string;
          /** Name or ARN of the event bus. */
          bus: string;
          region: string;
          accountId?: string | number;
          query?: string;
        }
    >;
  };
}
