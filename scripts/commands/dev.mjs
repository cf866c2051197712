/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Children } from '../lib/Children.mjs';
import { configArguments } from '../lib/backend.mjs';
import { backendEnvironment } from '../lib/environment.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import { dataFolder, root } from '../lib/paths.mjs';
import { buildDocsIfStale, checkMachine } from '../lib/portal.mjs';
import { requireFreePort } from '../lib/ports.mjs';
import { say } from '../lib/progress.mjs';
import { claimDataFolder } from '../lib/runningPortal.mjs';
import { startSandbox } from '../lib/sandbox.mjs';
import { readSettings } from '../lib/settings.mjs';
import { node } from '../lib/toolchain.mjs';

const appPort = 3000;

/** Starts the sandbox, and app and backend so that each change shows at once. */
export async function run(args) {
  const settings = readSettings(process.env, args);
  const children = new Children();
  stopOnInterrupt(children);
  await checkMachine(settings);
  await requireFreePort(appPort, {
    variable: 'no variable (the development server has a fixed port)',
    purpose: 'the development server of the app',
  });
  claimDataFolder();
  await installIfNeeded(children);
  await buildDocsIfStale();
  await startSandbox(children, settings);
  mkdirSync(join(dataFolder(), 'workspace'), { recursive: true });
  for (const name of ['backend', 'app']) {
    children.start(
      node,
      [
        join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
        'package',
        'start',
        ...configArguments(settings, join(root, 'app-config.development.yaml')),
      ],
      {
        cwd: join(root, 'packages', name),
        env: { ...backendEnvironment(settings), NODE_ENV: 'development' },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  }
  say(`\nThe app will be at http://localhost:${appPort}; Ctrl-C stops it.\n`);
  return children.untilOneEnds();
}
