/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { RunRequest } from '@steward/backstage-plugin-provisioning-common';
import { setTimeout as pause } from 'node:timers/promises';
import { dropDatabases } from '../lib/dropDatabases';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { SandboxProcess } from '../lib/SandboxProcess';
import { BackendProcess } from './BackendProcess';
import { PREFIX } from './database';
import {
  enclaveRequest,
  fileRequest,
  machineRequest,
  nameOf,
} from './requests';

const CLIENTS = 4;
const QUIET_MS = 5 * 60_000;

const gitHeaders = {
  authorization: 'token sandbox-git-token',
  'content-type': 'application/json',
};

/**
 * Kills one of two backends on one database at random moments, while clients
 * ask for enclaves, executions and pull requests and ask again for what was
 * not answered; then counts what there is on AWS and at the Git host.
 */
async function main() {
  const [kills] = readArguments(200).sizes;
  await dropDatabases(PREFIX);
  const sandbox = await SandboxProcess.start({
    accounts: 40,
    clusters: 1,
    enclaves: 1,
    latencyMs: 20,
  });
  await sandbox.changeSettings({ speed: 4 });
  const { accounts, organization } = await sandbox.world();
  const accountId =
    accounts.find(({ name }) => name.startsWith('dev-'))?.id ?? '';
  const requestOf = (index: number): RunRequest =>
    [
      () => enclaveRequest(index, accountId),
      () => machineRequest(index, accountId, organization.managementAccountId),
      () => fileRequest(index, sandbox),
    ][index % 3]();

  const backends = [
    await BackendProcess.start(sandbox),
    await BackendProcess.start(sandbox),
  ];
  let asked = 0;
  let stopped = false;
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (!stopped) {
      const index = asked++;
      for (;;) {
        const backend = backends[Math.floor(Math.random() * 2)];
        try {
          await backend.call('/runs', requestOf(index));
          break;
        } catch {
          // The process is gone, or going: the client asks again.
          await pause(200);
        }
      }
      await pause(8_000);
    }
  });
  const reviewer = (async () => {
    while (!stopped) {
      await sandbox.mergePullRequests('northwind/platform-gitops');
      await pause(2_000);
    }
  })();
  // The next one starts while the two work: a start takes longer than the time between kills.
  let spare = BackendProcess.start(sandbox);
  for (let kill = 0; kill < kills; kill++) {
    const next = await spare;
    await pause(Math.random() * 3_000);
    const which = Math.floor(Math.random() * 2);
    await backends[which].end('SIGKILL');
    backends[which] = next;
    spare = BackendProcess.start(sandbox);
  }
  stopped = true;
  await (await spare).end('SIGKILL');
  await Promise.all([...clients, reviewer]);
  const states = await settle(backends[0], sandbox, asked);
  const found = await countWhatWasDone(sandbox, asked);
  for (const backend of backends) {
    await backend.end('SIGTERM');
  }
  await sandbox.stop();
  await dropDatabases(PREFIX);
  printTable([{ kills, requests: asked, ...states, ...found }]);
  mustHold('one run a request', states.runs === asked);
  mustHold('every run ended well', states.succeeded === asked);
  mustHold('exactly one row an enclave', found.rowsWrong === 0);
  mustHold('exactly one execution an enclave', found.deploymentsWrong === 0);
  mustHold('exactly one execution a request', found.executionsWrong === 0);
  mustHold('exactly one pull request a request', found.pullsWrong === 0);
}

/** Merges what is open and waits until every run ended. */
async function settle(
  backend: BackendProcess,
  sandbox: SandboxProcess,
  asked: number,
) {
  const deadline = Date.now() + QUIET_MS;
  for (;;) {
    await sandbox.mergePullRequests('northwind/platform-gitops');
    const runs = await backend.runs();
    const succeeded = runs.filter(({ state }) => state === 'SUCCEEDED').length;
    if (succeeded === asked || Date.now() > deadline) {
      const others = runs.filter(({ state }) => state !== 'SUCCEEDED');
      others.forEach(run => process.stderr.write(`${JSON.stringify(run)}\n`));
      return { runs: runs.length, succeeded };
    }
    await pause(2_000);
  }
}

async function pulls(
  sandbox: SandboxProcess,
): Promise<{ number: number; title: string }[]> {
  const found: { number: number; title: string }[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(
      `${sandbox.url}/git/api/v3/repos/northwind/platform-gitops/pulls?state=all&per_page=100&page=${page}`,
      { headers: gitHeaders },
    );
    const some = (await response.json()) as typeof found;
    found.push(...some);
    if (some.length < 100) {
      return found;
    }
  }
}

async function countWhatWasDone(sandbox: SandboxProcess, asked: number) {
  const indexes = Array.from({ length: asked }, (_, index) => index);
  const rows = await enclaveRows(sandbox);
  const deployments = await sandbox.executions('treza-sandbox-deployment');
  const executions = await sandbox.executions('steward-quota-change');
  const titles = (await pulls(sandbox)).map(({ title }) => title);
  const ofKind = (kind: number) => indexes.filter(index => index % 3 === kind);
  const rowsOf = (index: number) =>
    rows.filter(({ name }) => name === nameOf(index));
  return {
    rows: rows.length,
    deployments: deployments.length,
    executions: executions.length,
    pulls: titles.filter(title => title.includes('bench-')).length,
    rowsWrong: ofKind(0).filter(index => rowsOf(index).length !== 1).length,
    deploymentsWrong: rows.filter(
      ({ id }) =>
        deployments.filter(name => name.startsWith(`${id}-deploy`)).length !==
        1,
    ).length,
    executionsWrong: Math.abs(executions.length - ofKind(1).length),
    pullsWrong: ofKind(2).filter(
      index =>
        titles.filter(title => title.includes(`File of ${nameOf(index)}`))
          .length !== 1,
    ).length,
  };
}

async function enclaveRows(
  sandbox: SandboxProcess,
): Promise<{ id: string; name: string }[]> {
  const client = new DynamoDBClient({
    endpoint: sandbox.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIABENCHMARK', secretAccessKey: 'x' },
  });
  const rows: { id: string; name: string }[] = [];
  for await (const { Items } of paginateScan(
    { client },
    { TableName: 'treza-enclaves-sandbox' },
  )) {
    for (const { id, name } of Items ?? []) {
      if (name?.S?.startsWith('bench-')) {
        rows.push({ id: id.S ?? '', name: name.S });
      }
    }
  }
  return rows;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
