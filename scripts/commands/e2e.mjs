/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../lib/chromium.mjs';
import { runJourneys } from '../lib/journeys.mjs';
import { findFreePort } from '../lib/ports.mjs';
import { say } from '../lib/progress.mjs';

/**
 * Runs the browser journeys against a portal of their own: free ports, a fresh
 * data folder, the same start as everybody's.
 */
export async function run(args) {
  const chromium = findChromium();
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-e2e-'));
  process.env.STEWARD_DATA = dataFolder;
  process.env.STEWARD_PORT = String(await findFreePort());
  process.env.STEWARD_SANDBOX_PORT = String(await findFreePort());
  const counts = await runJourneys(args, chromium);
  if (counts.failed === 0) {
    rmSync(dataFolder, { recursive: true, force: true });
  } else {
    say(`The data and logs of this portal are kept in ${dataFolder}.`);
  }
  say(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}
