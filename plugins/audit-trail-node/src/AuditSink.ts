/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';

/** A place that records are delivered to. @public */
export interface AuditSink {
  /** Stable: how far it is, is kept under this; at most 64 characters. */
  id: string;
  /** Such as `webhook`. */
  type: string;
  /** Where it delivers to, without secrets. */
  target: string;
  /** Only records of this query, in the language of the search field. */
  query?: string;
  /** Records at once at most. Default: 500. */
  batchSize?: number;
  /**
   * Delivers records in the order of the chain. They come again when this
   * throws, or when the process ends before it is known that it did not: who
   * receives them tells them apart by `id`.
   */
  deliver(records: AuditRecord[]): Promise<void>;
}

/** @public */
export interface AuditTrailSinksExtensionPoint {
  addSink(...sinks: AuditSink[]): void;
}

/** Where modules of the audit trail add sinks of their own. @public */
export const auditTrailSinksExtensionPoint =
  createExtensionPoint<AuditTrailSinksExtensionPoint>({
    id: 'audit-trail.sinks',
  });
