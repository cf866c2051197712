/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AccessControl,
  PluginDatabase,
} from '@steward/backstage-plugin-portal-node';
import { CatalogPlacement } from '@steward/backstage-plugin-scorecards-backend/src/findings/CatalogPlacement';
import { createFindingRoutes } from '@steward/backstage-plugin-scorecards-backend/src/findings/findingRoutes';
import { FindingStore } from '@steward/backstage-plugin-scorecards-backend/src/findings/FindingStore';
import { Knex } from 'knex';
import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { connectTo, createDatabase } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { serveOnLoopback } from '../lib/serveOnLoopback';
import { prowlerFile } from './prowlerFile';

const PREFIX = `${
  process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'
}findings`;
const ACCOUNTS = 400;

/** Generates and sends a report: the work of a pipeline, in a process of its own. */
async function sendReport(url: string, count: number): Promise<void> {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(Readable.from(prowlerFile(count))) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const answer = await response.json();
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(JSON.stringify({ seconds, answer }));
}

interface Sent {
  seconds: number;
  answer: { accepted: number; changed: number; unplaced: number };
}

async function pipeline(url: string, count: number): Promise<Sent> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    process.argv[1],
    url,
    String(count),
  ]);
  return JSON.parse(stdout);
}

/** Rows that the tables of findings were written, as PostgreSQL counts them. */
async function writtenRows(knex: Knex): Promise<number> {
  await knex.raw('select pg_stat_force_next_flush()');
  const { rows } = await knex.raw(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del) as count from pg_stat_user_tables
     where relname in ('scorecards_findings', 'scorecards_finding_changes')`,
  );
  return Number(rows[0].count);
}

async function startServer(knex: Knex) {
  const store = new FindingStore({
    database: PluginDatabase.create(mockServices.database({ knex }), {
      directory: resolvePackagePath(
        '@steward/backstage-plugin-scorecards-backend',
        'migrations',
      ),
    }),
  });
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({
    entities: Array.from({ length: ACCOUNTS }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: `account-${index}`,
        namespace: 'default',
        annotations: {
          'amazonaws.com/account-id': String(100_000_000_000 + index),
        },
      },
      spec: { type: 'cloud-account' },
    })),
  });
  const placement = new CatalogPlacement({ auth, catalog });
  const server = await serveOnLoopback(
    createFindingRoutes({
      store,
      placement,
      access: new AccessControl({
        auth,
        catalog,
        httpAuth: mockServices.httpAuth(),
        permissions: mockServices.permissions(),
      }),
      auditor: {
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      },
    }),
  );
  return {
    store,
    url: `${server.url}/findings?format=ocsf&source=prowler`,
    stop: server.stop,
  };
}

/** 100,000 findings of Prowler's size over HTTP, again, and again with some gone. */
async function main() {
  const [count] = readArguments(100_000).sizes;
  await createDatabase(PREFIX);
  // The connection that writes must be the one that tells its counts.
  const knex = connectTo(PREFIX, 1);
  const server = await startServer(knex);
  const megabytes =
    [...prowlerFile(1000)].reduce((sum, { length }) => sum + length, 0) / 1e9;
  const rows = [];
  const pushed: (Sent & { written: number; more: number })[] = [];
  await pipeline(server.url, 100);
  let before = await writtenRows(knex);
  for (const [what, size] of [
    ['all new', count],
    ['the same again', count],
    ['a tenth gone', count * 0.9],
  ] as const) {
    const startMemory = process.memoryUsage().rss;
    let most = startMemory;
    const sampling = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 50);
    const sent = await pipeline(server.url, size);
    clearInterval(sampling);
    const after = await writtenRows(knex);
    const more = (most - startMemory) / 1024 / 1024;
    pushed.push({ ...sent, written: after - before, more });
    rows.push({
      push: what,
      findings: sent.answer.accepted,
      MB: Math.round(megabytes * size),
      seconds: sent.seconds.toFixed(1),
      changed: sent.answer.changed,
      'rows written': after - before,
      'MiB more': Math.round(more),
    });
    before = after;
  }
  const startedAt = performance.now();
  const found = await server.store.findingsOf(
    Array.from({ length: ACCOUNTS }, (_, i) => `resource:default/account-${i}`),
  );
  const readSeconds = (performance.now() - startedAt) / 1000;
  printTable(rows);
  process.stdout.write(
    `\n${
      found.size
    } entities read with all that sources say about them in ${readSeconds.toFixed(
      2,
    )} s\n`,
  );
  mustHold('all new in less than 30 s', pushed[0].seconds < 30);
  mustHold('the same again writes no row', pushed[1].written === 0);
  mustHold(
    'what is gone ended',
    pushed[2].answer.changed === Math.round(count * 0.1),
  );
  mustHold(
    'memory is flat: less than 150 MiB more',
    pushed.every(({ more }) => more < 150),
  );
  server.stop();
  await knex.destroy();
  await dropDatabases(PREFIX);
  process.exit();
}

if (require.main?.filename.endsWith('scorecards-findings')) {
  const [, , url, count] = process.argv;
  (url?.startsWith('http') ? sendReport(url, Number(count)) : main()).catch(
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
}
