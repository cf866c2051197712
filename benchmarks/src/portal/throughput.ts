/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PersonaSession } from '@steward/sandbox/src/life/PersonaSession';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { Callers, Seen } from './Callers';

const PORTAL = process.env.BENCHMARK_PORTAL ?? 'http://localhost:7007';
const [CONNECTIONS] = readArguments(200).sizes;
const SECONDS = 10;
const EXPORTS = 8;
const READERS = 4;

/** What the others are held against. */
const CATALOG = 'entities of the catalog';
/** A page of each of the large lists, of fifty rows. */
const LISTS: Record<string, string> = {
  [CATALOG]: 'catalog/entities/by-query?filter=kind=resource&limit=50',
  accounts: 'estate/accounts?limit=50',
  runs: 'provisioning/runs?limit=50',
  'audit events': 'audit-trail/events?limit=50',
  scores: 'scorecards/scores?limit=50',
};
const dayAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const EXPORTED = [
  'audit-trail/export?format=csv',
  'audit-trail/export?format=ndjson',
  'scorecards/export?content=verdicts',
  `cloud-costs/export?scope=organization&from=${dayAgo(60)}&to=${dayAgo(1)}`,
];

function printSeen(seen: ReadonlyMap<string, Seen>): void {
  printTable(
    [...seen].map(([list, one]) => ({
      list,
      'answers a second': one.perSecond.toFixed(1),
      'p50 (ms)': Math.round(one.p50),
      'p95 (ms)': Math.round(one.p95),
      'slowest (ms)': Math.round(one.slowest),
      refused: [...one.refused].map(each => each.join(': ')).join(', ') || 0,
    })),
  );
}

async function callEach(
  callers: Callers,
  connections: number,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const [list, path] of Object.entries(LISTS)) {
    seen.set(list, await callers.call(path, { connections, seconds: SECONDS }));
  }
  return seen;
}

/** Many at once on the large lists of a portal that is up, and readers beside exports. */
async function main() {
  const { token } = await PersonaSession.signIn({
    persona: 'priya.natarajan',
    portalUrl: PORTAL,
  });
  const callers = new Callers(PORTAL, token);
  for (const path of Object.values(LISTS)) {
    await callers.call(path, { connections: 1, seconds: 1 });
  }
  process.stdout.write(
    `${CONNECTIONS} connections at once, ${SECONDS} s each\n`,
  );
  const crowded = await callEach(callers, CONNECTIONS);
  printSeen(crowded);
  const stop = new AbortController();
  const exporting = Promise.all(
    Array.from({ length: EXPORTS }, (_, nth) =>
      callers.repeat(EXPORTED[nth % EXPORTED.length], stop.signal),
    ),
  );
  process.stdout.write(`\n${READERS} readers beside ${EXPORTS} exports\n`);
  const beside = await callEach(callers, READERS);
  stop.abort();
  const exports = (await exporting).reduce((sum, count) => sum + count, 0);
  printSeen(beside);
  process.stdout.write(`\n${exports} exports were read to their ends\n`);
  const catalog = crowded.get(CATALOG)!.perSecond;
  for (const [list, one] of crowded) {
    if (list !== CATALOG) {
      mustHold(
        `${list}: at least as many answers as the catalog gives`,
        one.perSecond >= catalog,
      );
    }
    mustHold(`${list}: every answer is 200`, one.refused.size === 0);
  }
  for (const [list, one] of beside) {
    mustHold(`${list} beside exports: p95 < 300 ms`, one.p95 < 300);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
