/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { DefaultAuditTrailService } from '../DefaultAuditTrailService';
import { Outbox } from '../outbox/Outbox';
import { outboxDatabase } from '../outbox/outboxDatabase';
import { DEFAULT_METADATA_ALLOW_LIST } from '../redaction/allowedMetadata';
import { eventOf } from './eventOf';

// Run as a process of its own, which its test kills: says the id of each
// event that was acknowledged, until it is gone.
async function emitForever(filename: string): Promise<void> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  const database = outboxDatabase(mockServices.database({ knex }));
  const service = DefaultAuditTrailService.create({
    outbox: Outbox.create(database),
    drainer: { notify: () => undefined },
    logger: mockServices.rootLogger(),
    pluginId: 'shop',
    config: {
      failClosed: new Set(),
      allow: DEFAULT_METADATA_ALLOW_LIST,
      reads: { enabled: true, services: false, collapseMs: 0 },
    },
  });
  for (;;) {
    const event = eventOf();
    const end = await service.begin(event);
    await end({ ...event, outcome: 'success' });
    process.stdout.write(`${event.id}\n`);
  }
}

void emitForever(process.argv[2]);
