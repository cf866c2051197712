/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { readStamp, writeStamp } from '../fingerprint.mjs';
import { root } from '../paths.mjs';
import { StewardError } from '../StewardError.mjs';
import { node, toolchainEnvironment } from '../toolchain.mjs';
import { packagesFingerprint } from './buildPackages.mjs';

/** Where the packed packages are written to. */
const packagesFolder = join(root, '.cache', 'packages');
/** The packages as they are published, before they are packed. */
const workspaceFolder = join(root, '.cache', 'packages-workspace');

/**
 * Packs built packages as a publisher would, with the license, when a source
 * changed since the last time.
 *
 * @returns the path and the bytes of each tarball, in the same order
 */
export async function packPackages(children, packages) {
  const tarballs = packages.map(tarballOf);
  const fingerprint = packagesFingerprint();
  if (readStamp('tarballs') !== fingerprint || !tarballs.every(existsSync)) {
    await pack(children, packages);
    writeStamp('tarballs', fingerprint);
  }
  return tarballs.map(tarball => ({ tarball, bytes: readFileSync(tarball) }));
}

function tarballOf({ manifest }) {
  const name = manifest.name.replace('@', '').replace('/', '-');
  return join(packagesFolder, `${name}-${manifest.version}.tgz`);
}

/** The CLI of Backstage does for all of them at once what `yarn pack` makes it do for one. */
async function pack(children, packages) {
  for (const folder of [packagesFolder, workspaceFolder]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  await runOrThrow(children, node, [
    join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
    'build-workspace',
    workspaceFolder,
    ...packages.map(({ manifest }) => manifest.name),
  ]);
  const folders = packages.map(({ folder }) => {
    const published = join(workspaceFolder, relative(root, folder));
    copyFileSync(join(root, 'LICENSE'), join(published, 'LICENSE'));
    nameVersions(join(published, 'package.json'), packages);
    return published;
  });
  await runOrThrow(children, 'npm', [
    'pack',
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    packagesFolder,
    ...folders,
  ]);
}

/** Writes versions where `workspace:^` stands, as Yarn does when it packs. */
function nameVersions(file, packages) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const versions = new Map(
    packages.map(({ manifest: { name, version } }) => [name, version]),
  );
  for (const section of ['dependencies', 'peerDependencies']) {
    for (const [name, range] of Object.entries(manifest[section] ?? {})) {
      if (range === 'workspace:^' && versions.has(name)) {
        manifest[section][name] = `^${versions.get(name)}`;
      } else if (range.startsWith('workspace:')) {
        throw new StewardError(
          `${manifest.name} depends on ${name} as ${range}, which cannot be published: it is private, or its range is not workspace:^.`,
        );
      }
    }
  }
  // Whoever installs the package does not develop it
  delete manifest.devDependencies;
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

async function runOrThrow(children, command, args) {
  const code = await children.run(command, args, {
    cwd: root,
    env: toolchainEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) {
    throw new StewardError(
      `The packages could not be packed ("${[command, ...args]
        .slice(0, 3)
        .join(' ')} …" ended with code ${code}): see the lines above.`,
    );
  }
}
