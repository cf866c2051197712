/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PeerProcess } from '../lib/PeerProcess';
import { mustHold, printTable } from '../lib/printTable';
import { SandboxProcess } from '../lib/SandboxProcess';
import { everything } from './configuration';

/** 10,000 accounts, 5,000 clusters and 20,000 enclaves at 5 ms a call: the first sync, and one that finds nothing new. */
async function main() {
  const sandbox = await SandboxProcess.start({
    accounts: 10_000,
    clusters: 5_000,
    enclaves: 20_000,
    latencyMs: 5,
  });
  const steward = PeerProcess.start('steward', {
    sandboxUrl: sandbox.url,
    config: everything('eu-central-1'),
  });
  await sandbox.clearCalls();
  const first = await steward.run();
  const firstCalls = await sandbox.calls();
  await sandbox.clearCalls();
  const second = await steward.run();
  const secondCalls = await sandbox.calls();
  await steward.stop();
  await sandbox.stop();

  printTable(
    [
      { name: 'first', run: first, calls: firstCalls },
      { name: 'unchanged', run: second, calls: secondCalls },
    ].map(({ name, run, calls }) => ({
      sync: name,
      'wall time': `${run.seconds.toFixed(1)} s`,
      calls: calls.total,
      AssumeRole: calls.assumeRole,
      entities: run.entities,
      'entities written': written(run.details),
      'peak memory': `${run.peakMemoryMib.toFixed(0)} MiB`,
    })),
  );
  process.stdout.write(`${JSON.stringify(first.details)}\n`);
  mustHold('first sync under 60 s', first.seconds < 60);
  mustHold('peak memory under 1 GiB', second.peakMemoryMib < 1024);
  mustHold(
    'an unchanged estate writes no entity',
    written(second.details) === 0,
  );
}

function written(details: Record<string, unknown> | undefined): number {
  const { added, changed, removed } = details?.entities as Record<
    string,
    number
  >;
  return added + changed + removed;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
