/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { dropDatabases } from '../lib/dropDatabases';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { SandboxProcess } from '../lib/SandboxProcess';
import { BackendProcess } from './BackendProcess';
import { CallMeter } from './CallMeter';
import { PREFIX } from './database';
import { enclaveRequest } from './requests';

const AT_ONCE = 8;
const MOST_DESCRIBES = 5;
const MOST_DELAY_SECONDS = 15;
const DEADLINE_MS = 30 * 60_000;

/** Many runs in flight at once: how often AWS is called, and how soon their ends are told. */
async function main() {
  const [count] = readArguments(1000).sizes;
  await dropDatabases(PREFIX);
  const sandbox = await SandboxProcess.start({
    accounts: 40,
    clusters: 1,
    enclaves: 1,
    latencyMs: 0,
  });
  // A deployment takes two minutes, so that all are in flight together.
  await sandbox.changeSettings({ speed: 0.1 });
  const { accounts } = await sandbox.world();
  const account = accounts.find(({ name }) => name.startsWith('dev-'));
  const backend = await BackendProcess.start(sandbox);
  const meter = CallMeter.start(sandbox);
  const startedAt = Date.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const index = next++;
        await backend.call('/runs', enclaveRequest(index, account?.id ?? ''));
      }
    }),
  );
  const requestedIn = (Date.now() - startedAt) / 1000;
  let mostInFlight = 0;
  for (;;) {
    const { byState } = await backend.call<{
      byState: Record<string, number>;
    }>('/runs/counts');
    mostInFlight = Math.max(mostInFlight, byState.RUNNING ?? 0);
    if ((byState.SUCCEEDED ?? 0) + (byState.FAILED ?? 0) >= count) {
      break;
    }
    if (Date.now() - startedAt > DEADLINE_MS) {
      throw new Error(`Not done in time: ${JSON.stringify(byState)}`);
    }
    await pause(2_000);
  }
  const seconds = (Date.now() - startedAt) / 1000;
  const rates = meter.stop();
  const runs = await backend.runs();
  const delays: number[] = [];
  for (const { id } of runs) {
    const { execution, finishedAt } = await backend.run(id);
    delays.push(
      (Date.parse(finishedAt ?? '') - Date.parse(execution?.finishedAt ?? '')) /
        1000,
    );
  }
  delays.sort((one, other) => one - other);
  printTable([
    {
      runs: count,
      'in flight at once': mostInFlight,
      'requested in': `${requestedIn.toFixed(0)} s`,
      'all done in': `${seconds.toFixed(0)} s`,
      'told after AWS, median': `${delays[delays.length >> 1]?.toFixed(1)} s`,
      'at most': `${delays.at(-1)?.toFixed(1)} s`,
    },
  ]);
  printTable(
    rates.map(({ operation, calls, mostPerSecond }) => ({
      operation,
      calls,
      'a second': (calls / seconds).toFixed(2),
      'most in one second': mostPerSecond,
    })),
  );
  const describes = rates.filter(({ operation }) =>
    /\.Describe/.test(operation),
  );
  mustHold(
    `at most ${MOST_DESCRIBES} Describe… a second`,
    describes.every(({ mostPerSecond }) => mostPerSecond <= MOST_DESCRIBES),
  );
  mustHold(
    `ends are told within ${MOST_DELAY_SECONDS} s`,
    delays.every(delay => delay <= MOST_DELAY_SECONDS),
  );
  mustHold(
    'every run succeeded',
    runs.length === count && runs.every(({ state }) => state === 'SUCCEEDED'),
  );
  await backend.end('SIGTERM');
  await sandbox.stop();
  await dropDatabases(PREFIX);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
