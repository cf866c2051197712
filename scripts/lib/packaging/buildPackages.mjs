/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { StewardError } from '../StewardError.mjs';
import { node, toolchainEnvironment, yarn } from '../toolchain.mjs';
import { listWorkspaces } from '../workspaces.mjs';

/** Where the packed packages are written to. */
const packagesFolder = join(root, '.cache', 'packages');

/** The packages that others install: all of plugins/. */
export function publishedPackages() {
  return listWorkspaces().filter(({ manifest }) => !manifest.private);
}

function tarballOf(manifest) {
  const name = manifest.name.replace('@', '').replace('/', '-');
  return join(packagesFolder, `${name}-${manifest.version}.tgz`);
}

/** Compiles declarations and builds every published package into its dist folder. */
export async function buildPackages(children) {
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
}

/**
 * Packs a built package as a publisher would, with the license.
 *
 * @returns the path and the bytes of the tarball
 */
export async function packPackage(children, { folder, manifest }) {
  mkdirSync(packagesFolder, { recursive: true });
  const tarball = tarballOf(manifest);
  const license = join(folder, 'LICENSE');
  copyFileSync(join(root, 'LICENSE'), license);
  try {
    const code = await children.run(node, [yarn, 'pack', '--out', tarball], {
      cwd: folder,
      env: toolchainEnvironment(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (code !== 0) {
      throw new StewardError(
        `${manifest.name} could not be packed (code ${code}): see the lines above, or run "yarn pack" in ${folder}.`,
      );
    }
  } finally {
    rmSync(license);
  }
  return { tarball, bytes: readFileSync(tarball) };
}
