/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mustHold, printTable } from '../lib/printTable';
import { AuditBackend } from './AuditBackend';
import { dropDatabases } from './databaseConfig';
import { percentile } from './percentile';

const ACTIONS = 100;

/** How long after an action its record is found. */
async function main() {
  await dropDatabases();
  const backend = await AuditBackend.start();
  const times: number[] = [];
  for (let action = 0; action < ACTIONS; action += 1) {
    const id = `visible-${action}`;
    const startedAt = process.hrtime.bigint();
    await backend.call(`/shop/orders/${id}`, { method: 'POST' });
    const q = encodeURIComponent(`resource:${id}`);
    for (;;) {
      const { items } = await backend.get<{ items: unknown[] }>(
        `/audit-trail/events?q=${q}`,
      );
      if (items.length > 0) {
        break;
      }
    }
    times.push(Number(process.hrtime.bigint() - startedAt) / 1e6);
  }
  await backend.end();
  await dropDatabases();
  printTable([
    {
      actions: ACTIONS,
      'median until found': `${percentile(times, 50).toFixed(0)} ms`,
      p95: `${percentile(times, 95).toFixed(0)} ms`,
      slowest: `${percentile(times, 100).toFixed(0)} ms`,
    },
  ]);
  mustHold('found in under 2 s', percentile(times, 100) < 2_000);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
