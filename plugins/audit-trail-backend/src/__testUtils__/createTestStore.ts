/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { auditDatabase } from '../database/auditDatabase';
import { createStores } from '../createStores';
import { SigningKey } from '../proof/SigningKey';

/** A store on a test database whose time is what the test says. */
export function createTestStore(knex: Knex, days: number = 400) {
  const time = { now: new Date('2026-11-21T10:00:00.000Z') };
  const stores = createStores({
    database: auditDatabase(mockServices.database({ knex })),
    key: SigningKey.generate(),
    days,
    clock: () => time.now,
  });
  return { ...stores, time };
}

export function eventOf(overrides: Partial<AuditEvent> = {}): AuditEvent {
  const id = uuid();
  return {
    id,
    occurredAt: '2026-11-21T10:00:00.000Z',
    actor: { type: 'user', ref: 'user:default/ana', name: 'Ana Lee' },
    plugin: 'catalog',
    eventId: 'entity-mutate',
    action: 'entity.delete',
    resource: { type: 'entity', entityRef: 'component:default/payments' },
    outcome: 'success',
    severity: 'medium',
    correlationId: id,
    operationId: id,
    redactions: 0,
    schemaVersion: 1,
    ...overrides,
  };
}
