/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Children } from './Children.mjs';
import { stopOnInterrupt } from './interrupt.mjs';
import { dataFolder, root } from './paths.mjs';
import { startPortal } from './portal.mjs';
import { say } from './progress.mjs';
import { serveRestarts } from './restartControl.mjs';
import { readSettings } from './settings.mjs';
import { node, toolchainEnvironment } from './toolchain.mjs';

function readCounts(resultFile, code) {
  if (!existsSync(resultFile)) {
    return { passed: 0, failed: 1 };
  }
  const { stats, errors } = JSON.parse(readFileSync(resultFile, 'utf8'));
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}

/** Runs Playwright against a portal that is up, and counts the journeys. */
export async function walk(children, { settings, chromium, args, env }) {
  const resultFile = join(dataFolder(), 'journeys.json');
  say('• Walking through the portal in Chromium');
  const code = await children.run(
    node,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
    {
      cwd: root,
      env: {
        ...toolchainEnvironment(),
        STEWARD_CHROMIUM: chromium,
        STEWARD_URL: settings.portalUrl,
        STEWARD_SANDBOX_URL: settings.sandboxUrl,
        PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return readCounts(resultFile, code);
}

/** Starts a portal, walks all journeys or those whose path matches, and stops it. */
export async function runJourneys(args, chromium) {
  const settings = readSettings(process.env);
  const children = new Children();
  stopOnInterrupt(children);
  let restarts;
  try {
    restarts = await serveRestarts(await startPortal(children, settings));
    return await walk(children, {
      settings,
      chromium,
      args: ['--project=journeys', ...args],
      env: { STEWARD_RESTART_URL: restarts.url },
    });
  } finally {
    restarts?.close();
    await children.stop();
  }
}
