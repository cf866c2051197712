/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';
import { mustHold, printTable } from '../lib/printTable';
import { AuditBackend } from './AuditBackend';
import { auditDatabase, dropDatabases } from './databaseConfig';
import { shopEvents } from './shopEvents';

const WRITERS = 8;

/** So many events, in batches, from eight writers, over HTTP as an outbox does it. */
export async function append(
  backend: AuditBackend,
  events: AuditEvent[],
  batchSize: number,
): Promise<number> {
  const { token } = await backend.get<{ token: string }>('/shop/token');
  let next = 0;
  const startedAt = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < events.length) {
        const batch = events.slice(next, next + batchSize);
        next += batchSize;
        await backend.call('/audit-trail/ingest', {
          method: 'POST',
          token,
          body: JSON.stringify({ events: batch }),
        });
      }
    }),
  );
  return Number(process.hrtime.bigint() - startedAt) / 1e9;
}

/** How many events a second eight writers append to the chain. */
async function main() {
  await dropDatabases();
  const backend = await AuditBackend.start();
  const rows = [];
  let fastest = 0;
  let sent = 0;
  // The first run warms up.
  for (const [count, batchSize] of [
    [10_000, 200],
    [100_000, 200],
    [100_000, 50],
    [8_000, 1],
  ]) {
    const events = shopEvents(count);
    const seconds = await append(backend, events, batchSize);
    sent += count;
    fastest = Math.max(fastest, batchSize > 1 ? count / seconds : 0);
    rows.push({
      events: count,
      'at once': batchSize,
      seconds: seconds.toFixed(1),
      'a second': Math.round(count / seconds),
    });
  }
  printTable(rows);
  const knex = auditDatabase();
  const [{ count }] = await knex('audit_events').count();
  const report = await backend.get<{ ok: boolean }>('/audit-trail/verify');
  await knex.destroy();
  await backend.end();
  await dropDatabases();
  mustHold('at least 3,000 a second', fastest >= 3_000);
  mustHold('none lost, none twice', Number(count) >= sent && report.ok);
  process.stdout.write(`${count} records for ${sent} sent\n`);
}

if (require.main?.filename.endsWith('audit-append')) {
  main().catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
