/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { v7 as uuid } from 'uuid';

export function eventOf(): AuditEvent {
  const id = uuid();
  return {
    id,
    occurredAt: '2026-11-21T10:00:00.000Z',
    actor: { type: 'user', ref: 'user:default/ana' },
    plugin: 'shop',
    eventId: 'order-mutate',
    action: 'order.delete',
    outcome: 'failure',
    severity: 'medium',
    correlationId: id,
    operationId: id,
    redactions: 0,
    schemaVersion: 1,
  };
}
