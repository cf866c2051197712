/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { spawnSync } from 'node:child_process';
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
import { say, step } from './progress.mjs';
import { node, nodeVersion, toolchainEnvironment, yarn } from './toolchain.mjs';
import { listWorkspaces } from './workspaces.mjs';

function installFingerprint() {
  const manifests = listWorkspaces().map(({ folder }) =>
    join(folder, 'package.json'),
  );
  return `${nodeVersion} ${process.platform}-${process.arch} ${fingerprintOf([
    join(root, 'package.json'),
    join(root, 'yarn.lock'),
    join(root, '.yarnrc.yml'),
    ...manifests,
  ])}`;
}

function isOnPath(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

const compilerHint = {
  darwin: 'xcode-select --install',
  linux: 'sudo apt-get install -y build-essential python3 (Debian, Ubuntu)',
  win32: 'the Visual Studio Build Tools with the C++ workload, and Python 3',
}[process.platform];

/** What a native addon needs to be built and this machine lacks. */
function missingBuildTools() {
  if (process.platform === 'win32') {
    return [];
  }
  const missing = [];
  if (!['c++', 'g++', 'clang++'].some(isOnPath)) {
    missing.push('a C++ compiler');
  }
  if (!isOnPath('make')) {
    missing.push('make');
  }
  if (!['python3', 'python'].some(isOnPath)) {
    missing.push('Python 3');
  }
  return missing;
}

/** Refuses when git is missing: the sandbox serves real repositories. */
export function requireGit() {
  if (!isOnPath('git')) {
    throw new StewardError(
      'git is not on this machine: install it (for example with "sudo apt-get install -y git", or from https://git-scm.com) and run this again.',
    );
  }
}

function sqliteLoads() {
  const probe = `new (require(${JSON.stringify(
    join(root, 'node_modules/better-sqlite3'),
  )}))(':memory:').close()`;
  return spawnSync(node, ['-e', probe], { stdio: 'ignore' }).status === 0;
}

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

function listOf(things) {
  return listFormat.format(things);
}

async function runYarn(children, args, logFile) {
  const log = createWriteStream(logFile);
  await once(log, 'open');
  const code = await children.run(node, [yarn, ...args], {
    cwd: root,
    env: toolchainEnvironment(),
    stdio: ['ignore', log, log],
  });
  log.end();
  return code;
}

function explainFailure(logFile) {
  const missing = missingBuildTools();
  if (missing.length > 0 && !sqliteLoads()) {
    return `better-sqlite3 has no binary for this platform and must be compiled, and this machine lacks ${listOf(
      missing,
    )}: install that with ${compilerHint}, then run this again.`;
  }
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const reason = lines.filter(line =>
    /YN\d{4}: .*(×|Error|error|can't|fail)/.test(line),
  );
  const refused = lines.find(line =>
    /YN0041|Response Code: 40[13]/i.test(line),
  );
  if (refused) {
    return `The package registry refused: ${refused.replace(
      /^➤\s*/,
      '',
    )}. Yarn does not read credentials from ~/.npmrc: set YARN_NPM_AUTH_TOKEN, or npmAuthToken in ~/.yarnrc.yml, and run this again.`;
  }
  return `Installing the dependencies failed: ${(
    reason[0] ??
    lines.at(-1) ??
    'no output'
  ).replace(
    /^➤\s*/,
    '',
  )} (the whole log is ${logFile}); check the network and run this again.`;
}

async function install(children) {
  mkdirSync(logFolder(), { recursive: true });
  const logFile = join(logFolder(), 'install.log');
  const missing = missingBuildTools();
  if (missing.length > 0) {
    say(
      `  ! This machine lacks ${listOf(
        missing,
      )}: needed where a package has no binary for this platform.`,
    );
  }
  const args = ['install', ...(process.env.CI ? ['--immutable'] : [])];
  if ((await runYarn(children, args, logFile)) !== 0) {
    throw new StewardError(explainFailure(logFile));
  }
  if (!sqliteLoads()) {
    const rebuilt = await runYarn(
      children,
      ['rebuild', 'better-sqlite3'],
      logFile,
    );
    if (rebuilt !== 0 || !sqliteLoads()) {
      throw new StewardError(explainFailure(logFile));
    }
  }
}

/** Installs the dependencies when manifests or the lock file changed since the last time. */
export async function installIfNeeded(children) {
  const fingerprint = installFingerprint();
  const complete = existsSync(join(root, 'node_modules', '.yarn-state.yml'));
  if (complete && readStamp('install') === fingerprint) {
    return;
  }
  await step(
    'Installing dependencies (one to four minutes the first time)',
    async () => {
      await install(children);
      writeStamp('install', installFingerprint());
    },
  );
}
