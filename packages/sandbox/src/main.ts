/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readArguments } from './readArguments';
import { Sandbox } from './Sandbox';

async function main() {
  const sandbox = await Sandbox.start(
    readArguments(process.argv.slice(2), process.env),
  );
  const { world } = sandbox;
  process.stdout.write(
    `Sandbox ready: ${sandbox.url} (${world.accounts.length} accounts, ${world.clusters.length} clusters, ${world.options.enclaves} enclaves)\n`,
  );
  let stopping = false;
  const stop = () => {
    if (!stopping) {
      stopping = true;
      sandbox.stop().then(() => process.exit(0), fail);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: Error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

main().catch(fail);
