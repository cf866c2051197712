/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { VerifyReport } from '@steward/backstage-plugin-audit-trail-common';
import { freePort } from '../lib/freePort';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { AuditBackend, Places } from './AuditBackend';
import { auditDatabase, dropDatabases } from './databaseConfig';

const EMITTERS = 8;
/** What came in while there was no store takes its time. */
const QUIET_MS = 5 * 60_000;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Emits without a pause, and remembers what was acknowledged. */
class Emitter {
  readonly acknowledged: string[] = [];
  readonly #shop: () => AuditBackend;
  #stopped = false;

  constructor(shop: () => AuditBackend) {
    this.#shop = shop;
  }

  async run(name: string): Promise<void> {
    for (let count = 0; !this.#stopped; count += 1) {
      const id = `${name}-${count}`;
      try {
        await this.#shop().call(`/shop/orders/${id}`, { method: 'POST' });
        this.acknowledged.push(id);
      } catch {
        // The process is gone: what it did not acknowledge may be there or not.
        await pause(100);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
  }
}

/**
 * Kills the store and the emitting backend, each in a process of its own, at
 * random moments under load, then counts what is there.
 */
async function main() {
  const [kills, outageMinutes] = readArguments(50, 0).sizes;
  const outageMs = outageMinutes * 60_000;
  await dropDatabases();
  const places: Places = {
    shop: await freePort(),
    'audit-trail': await freePort(),
  };
  const start = (part: keyof Places) =>
    AuditBackend.start({ parts: [part], places });
  const backends = {
    'audit-trail': await start('audit-trail'),
    shop: await start('shop'),
  };
  const emitter = new Emitter(() => backends.shop);
  const emitting = Array.from({ length: EMITTERS }, (_, index) =>
    emitter.run(`order-${index}`),
  );
  const trail = auditDatabase();
  const progress = {
    'audit-trail': async () => (await trail('audit_head').first('seq')).seq,
    shop: async () => emitter.acknowledged.length,
  };
  const killOften = async (part: keyof Places, times: number) => {
    for (let kill = 0; kill < times; kill += 1) {
      await changed(progress[part]);
      await pause(Math.random() * 1_500);
      await backends[part].end('SIGKILL');
      process.stderr.write(`killed ${part}, ${kill + 1} of ${times}\n`);
      backends[part] = await start(part);
    }
  };
  // Both at once: sometimes one is down, sometimes the other, sometimes both.
  const killed = { shop: kills >> 1, 'audit-trail': kills - (kills >> 1) };
  await Promise.all([
    killOften('shop', killed.shop),
    killOften('audit-trail', killed['audit-trail']),
  ]);
  await trail.destroy();
  if (outageMs > 0) {
    await backends['audit-trail'].end('SIGKILL');
    await pause(outageMs);
    backends['audit-trail'] = await start('audit-trail');
  }
  emitter.stop();
  await Promise.all(emitting);

  const counts = await settled(emitter.acknowledged);
  const report = await backends['audit-trail'].get<VerifyReport>(
    '/audit-trail/verify',
  );
  await backends.shop.end();
  await backends['audit-trail'].end();
  await dropDatabases();
  printTable([
    {
      'kills of the store': killed['audit-trail'],
      'of the emitter': killed.shop,
      'minutes without a store': outageMs / 60_000,
      acknowledged: emitter.acknowledged.length,
      missing: counts.missing,
      'there twice': counts.twice,
      records: report.checked,
    },
  ]);
  mustHold('every acknowledged event is there', counts.missing === 0);
  mustHold('none is there twice', counts.twice === 0);
  mustHold('the chain is valid', report.ok);
}

/** Waits until work goes on, so that a kill meets it. */
async function changed(read: () => Promise<unknown>): Promise<void> {
  const before = await read();
  while ((await read()) === before) {
    await pause(20);
  }
}

/** Waits until the outbox is empty, then counts. */
async function settled(acknowledged: string[]) {
  const knex = auditDatabase();
  const deadline = Date.now() + QUIET_MS;
  for (;;) {
    const rows: { resource_ref: string; outcome: string }[] = await knex(
      'audit_events',
    )
      .where('plugin', 'shop')
      .where('outcome', 'success')
      .select('resource_ref');
    const times = new Map<string, number>();
    rows.forEach(row =>
      times.set(row.resource_ref, (times.get(row.resource_ref) ?? 0) + 1),
    );
    const missing = acknowledged.filter(id => !times.has(id)).length;
    if (missing === 0 || Date.now() > deadline) {
      await knex.destroy();
      return {
        missing,
        twice: [...times.values()].filter(count => count > 1).length,
      };
    }
    await pause(1_000);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
