/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { StewardError } from '../lib/StewardError.mjs';
import { dataFolder } from '../lib/paths.mjs';
import { say } from '../lib/progress.mjs';
import { findRunningPortal } from '../lib/runningPortal.mjs';

async function isConfirmed() {
  if (!process.stdin.isTTY) {
    throw new StewardError(
      'This removes all data of the portal: confirm with npm run reset -- --yes.',
    );
  }
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const answer = await terminal.question(
    `Remove ${dataFolder()} with everything that was done in this portal? (y/N) `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Removes the portal's data, so that the next start begins afresh. */
export async function run(args) {
  const unknown = args.find(argument => argument !== '--yes');
  if (unknown) {
    throw new StewardError(
      `Unknown option "${unknown}": use --yes or nothing.`,
    );
  }
  const pid = findRunningPortal();
  if (pid) {
    throw new StewardError(
      `The portal is running (process ${pid}): stop it with Ctrl-C first.`,
    );
  }
  if (!existsSync(dataFolder())) {
    say('There is no data to remove.');
    return;
  }
  if (args.includes('--yes') || (await isConfirmed())) {
    rmSync(dataFolder(), { recursive: true });
    say(`Removed ${dataFolder()}.`);
  } else {
    say('Nothing was removed.');
  }
}
