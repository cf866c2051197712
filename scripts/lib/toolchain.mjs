/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StewardError } from './StewardError.mjs';
import { cacheFolder } from './paths.mjs';
import { yarnSettings } from './yarnSettings.mjs';

/**
 * The one Node that the portal runs on: docs/decisions/pinned-toolchain.md.
 * STEWARD_NODE names another one, to try everything on it.
 */
export const nodeVersion = process.env.STEWARD_NODE || '22.23.3';

/** The Yarn that `packageManager` in package.json names. */
const yarnVersion = '4.13.0';

const folder = join(cacheFolder, `node-${nodeVersion}-yarn-${yarnVersion}`);
const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
const nodeHome = join(folder, 'node_modules', nodePackage);

const pinnedNode =
  process.platform === 'win32'
    ? join(nodeHome, 'bin', 'node.exe')
    : join(nodeHome, 'bin', 'node');

/** The Yarn script; run it with {@link node}. */
export const yarn = join(
  folder,
  'node_modules',
  '@yarnpkg',
  'cli-dist',
  'bin',
  'yarn.js',
);

/** The Node executable that everything is run with. */
export const node =
  process.version === `v${nodeVersion}` ? process.execPath : pinnedNode;

function isComplete() {
  return existsSync(node) && existsSync(yarn);
}

function bringToolchain() {
  process.stdout.write(
    `• Fetching Node ${nodeVersion} and Yarn ${yarnVersion}, once for this checkout\n`,
  );
  mkdirSync(folder, { recursive: true });
  const result = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--loglevel=error',
      `${nodePackage}@${nodeVersion}`,
      `@yarnpkg/cli-dist@${yarnVersion}`,
    ],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (result.status !== 0 || !isComplete()) {
    throw new StewardError(
      `Node ${nodeVersion} and Yarn ${yarnVersion} could not be fetched with npm: check that npm is installed and reaches its registry, then run this again. npm said: ${lastLineOf(
        result.stderr ?? result.error?.message,
      )}`,
    );
  }
}

function lastLineOf(text) {
  return (
    (text ?? '')
      .trim()
      .split('\n')
      .filter(line => !line.includes('A complete log'))
      .at(-1) || 'nothing'
  );
}

/**
 * The folder whose `include/node` holds the headers of the running Node, so
 * that native addons are built against them and not against those of another
 * Node that the person's npm configuration names.
 */
function headersFolder() {
  const home = dirname(dirname(process.execPath));
  return [home, join(home, 'node_modules', nodePackage)].find(candidate =>
    existsSync(join(candidate, 'include', 'node', 'node.h')),
  );
}

/** The environment for child processes: pinned Node first, its own headers. */
export function toolchainEnvironment() {
  const environment = { ...process.env, ...yarnSettings(process.env) };
  const headers = headersFolder();
  for (const name of Object.keys(environment)) {
    // Yarn's and npm's own variables would leak the outer package manager's settings into the inner one.
    if (/^npm_config_nodedir$/i.test(name)) {
      delete environment[name];
    }
  }
  if (headers) {
    environment.npm_config_nodedir = headers;
  }
  environment.PATH = [
    dirname(process.execPath),
    join(folder, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(delimiter);
  return environment;
}

/**
 * Makes sure that the pinned Node and Yarn are here, and runs the command again
 * under that Node when this process is another one.
 *
 * @returns the exit code of that other process, or undefined when this process
 * already runs on the pinned Node and is to go on.
 */
export async function runInPinnedToolchain(args) {
  if (!isComplete()) {
    bringToolchain();
  }
  if (process.version === `v${nodeVersion}`) {
    return undefined;
  }
  const child = spawn(
    node,
    [fileURLToPath(new URL('../steward.mjs', import.meta.url)), ...args],
    // The channel tells the child when this process is gone, however it ended.
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** A `require` that resolves from the repository. */
export const requireFromRoot = createRequire(
  new URL('../../package.json', import.meta.url),
);
