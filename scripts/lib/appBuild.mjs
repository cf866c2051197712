/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { StewardError } from './StewardError.mjs';
import { fingerprintOf, readStamp, writeStamp } from './fingerprint.mjs';
import { logFolder, root } from './paths.mjs';
import { step } from './progress.mjs';
import { node, toolchainEnvironment } from './toolchain.mjs';
import { listWorkspaces } from './workspaces.mjs';

const appFolder = join(root, 'packages', 'app');
const bundledRoles = new Set([
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
]);

/** Everything that ends up in the built app. */
function appFingerprint() {
  const sources = listWorkspaces()
    .filter(({ manifest }) => bundledRoles.has(manifest.backstage?.role))
    .map(({ folder }) => folder);
  return fingerprintOf([
    ...sources,
    join(root, 'app-config.yaml'),
    join(root, 'yarn.lock'),
  ]);
}

async function build(children) {
  mkdirSync(logFolder(), { recursive: true });
  const logFile = join(logFolder(), 'build.log');
  const log = createWriteStream(logFile);
  await once(log, 'open');
  const code = await children.run(
    node,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    {
      cwd: appFolder,
      // The bundle is the same on every machine; warnings are for lint.
      env: { ...toolchainEnvironment(), CI: '' },
      stdio: ['ignore', log, log],
    },
  );
  log.end();
  if (code !== 0) {
    const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-25);
    throw new StewardError(
      `The app does not build; the log is ${logFile} and ends with:\n\n${tail.join(
        '\n',
      )}`,
    );
  }
}

/** Builds the app when a source that goes into it changed since the last time. */
export async function buildAppIfStale(children) {
  const fingerprint = appFingerprint();
  const built = existsSync(join(appFolder, 'dist', 'index.html'));
  if (built && readStamp('app') === fingerprint) {
    return;
  }
  await step('Building the app', async () => {
    await build(children);
    writeStamp('app', fingerprint);
  });
}
