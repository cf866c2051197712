/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, readStamp, writeStamp } from '../fingerprint.mjs';
import { root } from '../paths.mjs';
import { StewardError } from '../StewardError.mjs';
import { node, toolchainEnvironment } from '../toolchain.mjs';
import { listWorkspaces } from '../workspaces.mjs';

/** The packages that others install: all of plugins/. */
export function publishedPackages() {
  return listWorkspaces().filter(({ manifest }) => !manifest.private);
}

/** What the built and packed packages depend on. */
export function packagesFingerprint() {
  return fingerprintOf([
    ...publishedPackages().map(({ folder }) => folder),
    join(root, 'yarn.lock'),
    join(root, 'LICENSE'),
    join(root, 'scripts', 'lib', 'packaging'),
  ]);
}

/** Compiles declarations and builds every published package into its dist folder, when a source changed since the last time. */
export async function buildPackages(children) {
  const packages = publishedPackages();
  const fingerprint = packagesFingerprint();
  const built = packages.every(({ folder }) =>
    existsSync(join(folder, 'dist', 'index.d.ts')),
  );
  if (built && readStamp('packages') === fingerprint) {
    return;
  }
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  for (const args of [
    [tsc, '--pretty', 'false'],
    [cli, 'repo', 'build'],
  ]) {
    const code = await children.run(node, args, {
      cwd: root,
      env: toolchainEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (code !== 0) {
      throw new StewardError(
        `The packages could not be built ("${args
          .slice(-2)
          .join(' ')}" ended with code ${code}): see the lines above.`,
      );
    }
  }
  writeStamp('packages', fingerprint);
}
