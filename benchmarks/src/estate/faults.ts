/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PeerProcess } from '../lib/PeerProcess';
import { mustHold, printTable } from '../lib/printTable';
import { SandboxProcess } from '../lib/SandboxProcess';
import { everything } from './configuration';

const ACCOUNTS = 400;

/** 10 % of accounts deny access, one region times out, 20 % of calls are throttled; then a truncated and an empty listing. */
async function main() {
  const sandbox = await SandboxProcess.start({
    accounts: ACCOUNTS,
    clusters: 200,
    enclaves: 300,
    latencyMs: 5,
  });
  const config = everything('eu-central-1');
  const steward = PeerProcess.start('steward', {
    sandboxUrl: sandbox.url,
    config: {
      ...config,
      estate: { ...config.estate, clusters: { regions: ['eu-central-1'] } },
    },
  });
  const { accounts } = await sandbox.world();
  const denied = accounts.filter((_, i) => i % 10 === 5);
  const cases: [string, object[]][] = [
    ['none', []],
    [
      '10 % denied, a region silent, 20 % throttled',
      [
        { effect: { kind: 'throttle', rate: 0.2 } },
        {
          match: { service: 'eks', region: 'eu-west-1' },
          effect: { kind: 'timeout' },
        },
        ...denied.map(({ id }) => ({
          match: { service: 'sts', accountId: id },
          effect: { kind: 'deny' },
        })),
      ],
    ],
    [
      'accounts truncated to 30',
      [
        {
          match: { service: 'organizations', operation: 'ListAccounts' },
          effect: { kind: 'truncate', keep: 30 },
        },
      ],
    ],
    [
      'accounts empty',
      [
        {
          match: { service: 'organizations', operation: 'ListAccounts' },
          effect: { kind: 'empty' },
        },
      ],
    ],
  ];
  const rows: Record<string, string | number>[] = [];
  let whole = 0;
  for (const [name, faults] of cases) {
    await sandbox.setFaults(faults);
    await sandbox.clearCalls();
    const run = await steward.run();
    const calls = await sandbox.calls();
    whole ||= run.entities;
    rows.push({
      faults: name,
      'wall time': `${run.seconds.toFixed(1)} s`,
      calls: calls.total,
      throttled: calls.throttled,
      entities: run.entities,
      outcomes: JSON.stringify(run.details?.outcomes),
    });
    mustHold(`faults "${name}": nothing disappears`, run.entities === whole);
  }
  await steward.stop();
  await sandbox.stop();
  printTable(rows);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
