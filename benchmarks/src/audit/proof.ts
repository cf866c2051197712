/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { VerifyReport } from '@steward/backstage-plugin-audit-trail-common';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { append } from './append';
import { AuditBackend } from './AuditBackend';
import { auditDatabase, dropDatabases } from './databaseConfig';
import { fillChain } from './fillChain';
import { shopEvents } from './shopEvents';

const MIB = 1_048_576;
const EXPORTED = 100_000;

interface Memory {
  rss: number;
}

/** Verifies a million records, and exports a hundred thousand of them in each format. */
async function main() {
  const { filled, keep, sizes } = readArguments(1_000_000);
  const [total] = sizes;
  if (!filled) {
    await fill(total);
  }
  const backend = await AuditBackend.start();
  const rows = [];
  const verifications = [];
  for (let run = 0; run < 2; run += 1) {
    const { seconds, result } = await timed(() =>
      backend.get<VerifyReport>('/audit-trail/verify'),
    );
    verifications.push({ seconds, ok: result.ok && result.checked >= total });
    rows.push({
      what: `verify ${result.checked} records`,
      seconds: seconds.toFixed(1),
      'a second': Math.round(result.checked / seconds),
      'more memory': '',
    });
  }
  const exports = [];
  for (const format of ['ndjson', 'csv', 'ocsf', 'ecs', 'cloudevents']) {
    const { lines, seconds, growth } = await exportOnce(backend, format);
    exports.push({ lines, seconds, growth });
    rows.push({
      what: `export ${lines} lines of ${format}`,
      seconds: seconds.toFixed(1),
      'a second': Math.round(lines / seconds),
      'more memory': `${(growth / MIB).toFixed(0)} MiB`,
    });
  }
  printTable(rows);
  await backend.end();
  if (!keep) {
    await dropDatabases();
  }
  mustHold(
    'verifies in under 15 s',
    verifications.every(one => one.ok && one.seconds < 15),
  );
  mustHold(
    'exports 100,000 in under 5 s',
    exports.every(one => one.lines >= EXPORTED && one.seconds < 5),
  );
  mustHold(
    'at flat memory (less than 100 MiB more, whatever the format)',
    exports.every(one => one.growth < 100 * MIB),
  );
}

/** Those that are exported are appended as any other, with names that are sealed. */
async function fill(total: number): Promise<void> {
  await dropDatabases();
  const tables = await AuditBackend.start();
  await tables.end('SIGTERM');
  const knex = auditDatabase();
  await fillChain(knex, total - EXPORTED);
  await knex.destroy();
  const backend = await AuditBackend.start();
  await append(
    backend,
    shopEvents(EXPORTED, { action: 'order.export-me' }),
    200,
  );
  await backend.end('SIGTERM');
}

async function exportOnce(backend: AuditBackend, format: string) {
  const before = await backend.get<Memory>('/audit-trail/benchmark/memory');
  let peak = before.rss;
  let watching: Promise<void> = Promise.resolve();
  const watch = setInterval(() => {
    watching = backend
      .get<Memory>('/audit-trail/benchmark/memory')
      .then(({ rss }) => {
        peak = Math.max(peak, rss);
      });
  }, 200);
  const { seconds, result } = await timed(async () => {
    const q = encodeURIComponent('action:order.export-me');
    const response = await backend.call(
      `/audit-trail/export?q=${q}&format=${format}`,
    );
    let lines = 0;
    for await (const chunk of response.body!) {
      const bytes = Buffer.from(chunk as Uint8Array);
      for (let at = bytes.indexOf(0x0a); at >= 0; lines += 1) {
        at = bytes.indexOf(0x0a, at + 1);
      }
    }
    return lines;
  });
  clearInterval(watch);
  await watching;
  return { lines: result, seconds, growth: peak - before.rss };
}

async function timed<T>(work: () => Promise<T>) {
  const startedAt = process.hrtime.bigint();
  const result = await work();
  return { result, seconds: Number(process.hrtime.bigint() - startedAt) / 1e9 };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
