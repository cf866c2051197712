/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PeerProcess, PeerRun } from '../lib/PeerProcess';
import { mustHold, printTable } from '../lib/printTable';
import { CallCounts, SandboxProcess } from '../lib/SandboxProcess';
import { organizationOnly } from './configuration';

/**
 * Accounts, organizational units and tags at 50 ms a call, beside Roadie's
 * provider in the same run. Takes about 1 minute for 1,000 accounts and 12 for
 * 10,000; sizes are arguments: `bin/estate-organization 1000 10000`.
 */
async function main() {
  const sizes = process.argv.slice(2).map(Number);
  for (const accounts of sizes.length ? sizes : [1000]) {
    await compare(accounts);
  }
}

async function compare(accounts: number) {
  const sandbox = await SandboxProcess.start({
    accounts,
    clusters: 0,
    enclaves: 0,
    latencyMs: 50,
  });
  try {
    judge(accounts, {
      steward: await measure('steward', sandbox),
      roadie: await measure('roadie', sandbox),
    });
  } finally {
    await sandbox.stop();
  }
}

interface Measured {
  run: PeerRun;
  calls: CallCounts;
}

function judge(
  accounts: number,
  { steward, roadie }: { steward: Measured; roadie: Measured },
) {
  printTable([
    row(accounts, 'Steward', steward),
    row(accounts, "Roadie's provider", roadie),
  ]);
  mustHold(
    `${accounts} accounts: at least 10 times faster than Roadie's provider (${(
      roadie.run.seconds / steward.run.seconds
    ).toFixed(1)} times)`,
    roadie.run.seconds >= 10 * steward.run.seconds,
  );
  mustHold(
    `${accounts} accounts: 1 AssumeRole at most (${steward.calls.assumeRole})`,
    steward.calls.assumeRole <= 1,
  );
  if (accounts <= 1000) {
    mustHold(
      `${accounts} accounts: 80 calls at most (${steward.calls.total})`,
      steward.calls.total <= 80,
    );
  }
}

async function measure(
  peer: 'steward' | 'roadie',
  sandbox: SandboxProcess,
): Promise<Measured> {
  const { organization } = await sandbox.world();
  const process_ = PeerProcess.start(peer, {
    sandboxUrl: sandbox.url,
    accountId: organization.managementAccountId,
    config: organizationOnly,
  });
  try {
    await sandbox.clearCalls();
    const run = await process_.run();
    return { run, calls: await sandbox.calls() };
  } finally {
    await process_.stop();
  }
}

function row(accounts: number, name: string, { run, calls }: Measured) {
  return {
    accounts,
    provider: name,
    'wall time': `${run.seconds.toFixed(1)} s`,
    'with queue': `${run.secondsToAnswer.toFixed(1)} s`,
    calls: calls.total,
    AssumeRole: calls.assumeRole,
    entities: run.entities,
    'peak memory': `${run.peakMemoryMib.toFixed(0)} MiB`,
  };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
