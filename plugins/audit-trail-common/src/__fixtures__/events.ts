/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'crypto';
import { GENESIS_HASH, hashOf } from '../proof';
import { AuditEvent, AuditRecord } from '../records';

export const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

/** A version 7 UUID with this number in it. */
function idOf(index: number): string {
  return `019aa000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

export function eventOf(
  index: number,
  overrides: Partial<AuditEvent> = {},
): AuditEvent {
  return {
    id: idOf(index),
    occurredAt: '2026-11-21T10:00:00.000Z',
    actor: {
      type: 'user',
      ref: 'user:default/ana',
      name: 'Ana',
      ip: '10.0.0.1',
    },
    plugin: 'catalog',
    eventId: 'entity-mutate',
    action: 'entity.delete',
    resource: {
      type: 'entity',
      entityRef: 'component:default/payments',
      accountId: '100000000001',
      region: 'eu-central-1',
    },
    outcome: 'success',
    severity: 'medium',
    correlationId: 'request-1',
    operationId: idOf(index),
    durationMs: 12,
    metadata: { actionType: 'delete' },
    redactions: 0,
    schemaVersion: 1,
    ...overrides,
  };
}

export function chainOf(events: AuditEvent[]): AuditRecord[] {
  let prevHash = GENESIS_HASH;
  return events.map((event, index) => {
    const record = { ...event, seq: index + 1, recordedAt: event.occurredAt };
    const hash = hashOf(prevHash, record, sha256);
    const chained = { ...record, prevHash, hash };
    prevHash = hash;
    return chained;
  });
}
