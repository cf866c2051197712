/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PersonaSession } from '@steward/sandbox/src/life/PersonaSession';
import { setTimeout } from 'node:timers/promises';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { waitUntil } from '../lib/waitUntil';
import { Callers, Seen } from './Callers';
import { listenerOn, memoryOf } from './memoryOf';

const PORTAL = process.env.BENCHMARK_PORTAL ?? 'http://localhost:7007';
const SANDBOX = process.env.BENCHMARK_SANDBOX ?? 'http://localhost:4566';
const REPOSITORIES = [
  'northwind/platform-gitops',
  'northwind/infrastructure-live',
];
const READERS = 4;
const MOST_MIB_MORE = 150;

/** A page of each list that readers have open meanwhile. */
const LISTS: Record<string, string> = {
  'entities of the catalog':
    'catalog/entities/by-query?filter=kind=resource&limit=50',
  accounts: 'estate/accounts?limit=50',
  'sync page': 'estate/sync?limit=50',
  runs: 'provisioning/runs?limit=50',
};

/** Has every call to AWS and to the Git host hang, or ends that. */
async function hang(isHanging: boolean): Promise<void> {
  const faults = isHanging
    ? [{ match: {}, effect: { kind: 'timeout', ms: 120_000 } }]
    : [];
  await put('_sandbox/faults', { faults });
  for (const repository of REPOSITORIES) {
    await put(`git/faults/${repository}`, isHanging ? { hang: true } : {});
  }
}

async function put(path: string, body: object): Promise<void> {
  const response = await fetch(`${SANDBOX}/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path} answers ${await response.text()}`);
  }
}

/** What readers of all lists see at once for some seconds. */
async function read(
  callers: Callers,
  seconds: number,
): Promise<Map<string, Seen>> {
  const seen = await Promise.all(
    Object.entries(LISTS).map(
      async ([list, path]) =>
        [
          list,
          await callers.call(path, {
            connections: READERS / Object.keys(LISTS).length,
            seconds,
          }),
        ] as const,
    ),
  );
  return new Map(seen);
}

/** Does something, and tells the most memory that a process has meanwhile, in MiB. */
async function watchingMemory<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; mib: number }> {
  let isOver = false;
  const watch = async () => {
    let most = 0;
    while (!isOver) {
      most = Math.max(most, memoryOf(pid));
      await setTimeout(500);
    }
    return most;
  };
  const memory = watch();
  const result = await work().finally(() => {
    isOver = true;
  });
  return { result, mib: await memory };
}

/**
 * A sync of the estate while every far end hangs, and what readers see of it,
 * beside the same minutes of reading before it.
 */
async function main() {
  const [minutes] = readArguments(3).sizes;
  const session = await PersonaSession.signIn({
    persona: 'priya.natarajan',
    portalUrl: PORTAL,
  });
  const count = async () =>
    (await session.get<{ items: unknown[] }>('estate/accounts?limit=200')).items
      .length;
  const pid = listenerOn(Number(new URL(PORTAL).port));
  const callers = new Callers(PORTAL, session.token);
  const accounts = await count();
  const seconds = minutes * 60;
  const before = await watchingMemory(pid, () => read(callers, seconds));
  await hang(true);
  const sync = await session.post<{ id: string }>('estate/sync');
  const during = await watchingMemory(pid, () => read(callers, seconds));
  await hang(false);
  const mibMore = during.mib - before.mib;

  printTable(
    [...during.result].map(([list, one]) => ({
      list,
      'p95 before (ms)': Math.round(before.result.get(list)!.p95),
      'p95 (ms)': Math.round(one.p95),
      'slowest (ms)': Math.round(one.slowest),
      answers: one.answers,
      refused: [...one.refused].map(each => each.join(': ')).join(', ') || 0,
    })),
  );
  process.stdout.write(
    `\nAt most ${Math.round(before.mib)} MiB of memory before, ${Math.round(
      during.mib,
    )} MiB while all hangs\n`,
  );
  for (const [list, one] of during.result) {
    mustHold(`${list}: every answer is 200`, one.refused.size === 0);
    mustHold(`${list}: p95 < 300 ms`, one.p95 < 300);
  }
  mustHold(`at most ${MOST_MIB_MORE} MiB more`, mibMore < MOST_MIB_MORE);
  await waitUntil('the sync has ended', async () => {
    const { state } = await session.get<{ state: string }>(
      `estate/sync/${sync.id}`,
    );
    return state !== 'running' && state !== 'queued';
  });
  mustHold('every account is still there', (await count()) === accounts);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
