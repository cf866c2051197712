/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { v7 as uuid } from 'uuid';

/** Events of the shop as its outbox hands them in, about 600 bytes each. */
export function shopEvents(
  count: number,
  overrides: Partial<AuditEvent> = {},
): AuditEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const id = uuid();
    return {
      id,
      occurredAt: new Date().toISOString(),
      actor: {
        type: 'user',
        ref: `user:default/person-${index % 500}`,
        name: `Person ${index % 500}`,
        ip: '10.0.0.1',
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0',
      },
      plugin: 'shop',
      eventId: 'order-mutate',
      action: 'order.create',
      resource: {
        type: 'order',
        id: `order-${index}`,
        entityRef: `component:default/service-${index % 20_000}`,
        accountId: String(100_000_000_000 + (index % 200)),
        region: 'eu-central-1',
      },
      outcome: 'success',
      severity: 'medium',
      correlationId: id,
      operationId: id,
      durationMs: index % 900,
      metadata: { actionType: 'create', reason: `because of ${index}` },
      redactions: 0,
      schemaVersion: 1,
      ...overrides,
    };
  });
}
