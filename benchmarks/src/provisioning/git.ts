/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isActive,
  Run,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';
import { setTimeout as pause } from 'node:timers/promises';
import { dropDatabases } from '../lib/dropDatabases';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { SandboxProcess } from '../lib/SandboxProcess';
import { BackendProcess } from './BackendProcess';
import { PREFIX } from './database';

const REPOSITORY = 'northwind/platform-gitops';
const RULE = {
  on: 'POST /git/refs',
  status: 422,
  message:
    'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
};
const OUTAGE = { on: 'POST /git/trees', status: 503 };

/** One lists what is open, one merges it. */
const CALLS_OF_REVIEWER = 2;

const MOST_OF_ONBOARDING = 60;
const MOST_OF_REFUSED = 40;
const MOST_OF_OUTAGE = 400;

/**
 * Counts the calls to the Git host: of a team that is onboarded and merged, of
 * one that a repository rule refuses, and of one whose host is away, each
 * watched for as many minutes as asked for after its request.
 */
async function main() {
  const [minutes] = readArguments(60).sizes;
  await dropDatabases(PREFIX);
  const sandbox = await SandboxProcess.start({
    accounts: 40,
    clusters: 1,
    enclaves: 1,
    latencyMs: 0,
  });
  const backend = await BackendProcess.start(sandbox);

  await sandbox.clearGitCalls();
  let run = await request(backend, 'merged');
  run = await until(backend, run, ({ execution }) => !!execution?.ref);
  const published = total(await sandbox.gitCalls());
  await sandbox.mergePullRequests(REPOSITORY);
  run = await until(backend, run, ({ state }) => !isActive(state));
  const onboarded = total(await sandbox.gitCalls()) - CALLS_OF_REVIEWER;
  mustHold('the onboarding succeeded', run.state === 'SUCCEEDED');
  mustHold(
    `it takes at most ${MOST_OF_ONBOARDING} calls`,
    onboarded <= MOST_OF_ONBOARDING,
  );

  const refused = await watch(backend, sandbox, RULE, minutes);
  const away = await watch(backend, sandbox, OUTAGE, minutes);
  printTable([
    {
      onboarding: 'merged at once',
      'ended as': run.state,
      after: '',
      'calls until published': published,
      'calls in all': onboarded,
      commits: 1,
    },
    { onboarding: 'a repository rule refuses it', ...refused.row },
    { onboarding: 'GitHub answers 503', ...away.row },
  ]);
  process.stdout.write(`\n${refused.reason}\n${away.reason}\n\n`);
  mustHold('what GitHub refuses ends at once', refused.seconds < 30);
  mustHold(
    `it takes at most ${MOST_OF_REFUSED} calls`,
    refused.calls <= MOST_OF_REFUSED,
  );
  mustHold('what GitHub does not answer ends in an hour', away.seconds < 3_600);
  mustHold(
    `it takes at most ${MOST_OF_OUTAGE} calls`,
    away.calls <= MOST_OF_OUTAGE,
  );
  await backend.end('SIGTERM');
  await sandbox.stop();
  await dropDatabases(PREFIX);
}

/** One onboarding under a fault that lasts: how it ends, and all calls of the time. */
async function watch(
  backend: BackendProcess,
  sandbox: SandboxProcess,
  fault: { on: string; status: number },
  minutes: number,
) {
  const end = Date.now() + minutes * 60_000;
  await sandbox.setGitFault(REPOSITORY, fault);
  await sandbox.clearGitCalls();
  const startedAt = Date.now();
  const run = await until(
    backend,
    await request(backend, `team-${fault.status}`),
    ({ state }) => !isActive(state) || Date.now() > end,
  );
  const seconds = (Date.now() - startedAt) / 1000;
  await pause(Math.max(0, end - Date.now()));
  await sandbox.setGitFault(REPOSITORY, {});
  const counts = await sandbox.gitCalls();
  const calls = total(counts);
  return {
    seconds,
    calls,
    reason: run.failure?.reason ?? run.waitingFor,
    row: {
      'ended as': run.state,
      after: `${seconds.toFixed(0)} s`,
      'calls until published': '',
      'calls in all': calls,
      commits: counts[`${REPOSITORY} POST /git/commits`] ?? 0,
    },
  };
}

function request(backend: BackendProcess, name: string): Promise<Run> {
  const body: RunRequest = {
    kind: 'team.onboard',
    target: { name },
    inputs: {
      description: 'A team of the benchmark',
      owner: { name: 'Dana Ito', email: 'dana@northwind.example' },
    },
  };
  return backend.call('/runs', body);
}

async function until(
  backend: BackendProcess,
  { id }: Run,
  holds: (run: Run) => boolean,
): Promise<Run> {
  for (;;) {
    const run = await backend.run(id);
    if (holds(run)) {
      return run;
    }
    await pause(500);
  }
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, calls) => sum + calls, 0);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
