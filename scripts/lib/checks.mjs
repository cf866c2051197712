/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { say } from './progress.mjs';
import { node, toolchainEnvironment } from './toolchain.mjs';

const bin = name => join(root, 'node_modules', name);

function optionsOf(stdio, environment = {}) {
  return {
    cwd: root,
    env: { ...toolchainEnvironment(), ...environment },
    stdio: ['ignore', stdio, stdio],
  };
}

/** Checks run beside each other: what one says is kept until it has ended. */
async function runCheck(children, args) {
  const child = children.start(node, args, optionsOf('pipe'));
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => chunks.push(chunk));
  }
  const [code] = await once(child, 'close');
  const output = Buffer.concat(chunks).toString().trim();
  return code === 0
    ? { passed: 1, failed: 0, output }
    : { passed: 0, failed: 1, output };
}

/** ESLint over every package. */
export function lint(children) {
  return runCheck(children, [
    bin('@backstage/cli/bin/backstage-cli'),
    'repo',
    'lint',
    '--success-cache',
    '--success-cache-dir',
    join(root, '.cache', 'lint'),
  ]);
}

/**
 * The TypeScript compiler over the whole repository. Always from the start: the
 * order of members in the declarations, and so in the API reports, depends on
 * what was compiled before.
 */
export function checkTypes(children) {
  return runCheck(children, [
    bin('typescript/bin/tsc'),
    '--pretty',
    'false',
    '--incremental',
    'false',
  ]);
}

/** That the public API of every plugin is as its report says (`npm run api-reports` writes them). */
export async function checkApiReports(children) {
  const result = await runCheck(children, [
    bin('@backstage/repo-tools/bin/backstage-repo-tools'),
    'api-reports',
    '--ci',
    '--allow-all-warnings',
    // Says where packages of this repository are, which differs from machine to machine.
    '--omit-messages',
    'ae-wrong-input-file-type',
    'plugins/*',
  ]);
  // It tells of every package, also of those that are as they should be.
  return result.failed === 0 ? { ...result, output: '' } : result;
}

/** That every manifest is complete enough to be published. */
export function checkManifests(children) {
  return runCheck(children, [
    bin('@backstage/cli/bin/backstage-cli'),
    'repo',
    'fix',
    '--publish',
    '--check',
  ]);
}

/** Who imports whom: no circles, and nobody imports from a floor above (docs/decisions/floors.md). */
export function checkFloors(children) {
  return runCheck(children, [
    bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'plugins',
    'packages',
    'benchmarks',
  ]);
}

/** Files, exports and dependencies that nothing uses. */
export function checkUnused(children) {
  return runCheck(children, [
    bin('knip/bin/knip.js'),
    '--no-progress',
    '--no-config-hints',
  ]);
}

/** Prettier over everything that .prettierignore does not leave out. */
export function checkFormat(children) {
  return runCheck(children, [
    bin('prettier/bin-prettier.js'),
    '--check',
    '--loglevel=warn',
    '.',
  ]);
}

/** Whether what openapi.yaml is turned into is up to date. */
export function checkContracts(children) {
  return runCheck(children, [
    join(root, 'scripts', 'generate-contracts.mjs'),
    '--check',
  ]);
}

/** The page of configuration keys against the `config.d.ts` of every package. */
export function checkConfiguration(children) {
  return runCheck(children, [
    join(root, 'scripts', 'generate-configuration.mjs'),
    '--check',
  ]);
}

/** That every link of the documentation leads somewhere, and every page is in mkdocs.yml. */
export function checkDocs(children) {
  return runCheck(children, [
    join(root, 'scripts', 'steward.mjs'),
    'docs',
    '--check',
  ]);
}

/** The tests of these scripts. */
export async function checkScripts(children) {
  const result = await runCheck(children, [
    '--test',
    join(root, 'scripts', '**', '*.test.mjs'),
  ]);
  // It tells of every test, also of those that pass.
  return result.failed === 0 ? { ...result, output: '' } : result;
}

/** Suites wait for databases and sandboxes a third of their time. */
const workers = Math.max(3, availableParallelism() - 1);

/** The unit and integration tests, all or those whose path contains a word. */
export async function runJest(children, patterns) {
  const folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  const outputFile = join(folder, 'results.json');
  try {
    const code = await children.run(
      node,
      [
        bin('@backstage/cli/bin/backstage-cli'),
        'repo',
        'test',
        '--watchAll=false',
        `--maxWorkers=${workers}`,
        // A worker that is replaced loads everything anew.
        '--workerIdleMemoryLimit=2500M',
        '--json',
        `--outputFile=${outputFile}`,
        ...patterns,
      ],
      optionsOf('inherit', {
        CI: 'true',
        NODE_OPTIONS: '--no-node-snapshot',
      }),
    );
    return readJestCounts(outputFile, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readJestCounts(outputFile, code) {
  if (!existsSync(outputFile)) {
    return { passed: 0, failed: 1 };
  }
  const results = JSON.parse(readFileSync(outputFile, 'utf8'));
  saySlowest(results.testResults);
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}

/** Where the time of the tests went, so that a suite that grew slow is seen. */
function saySlowest(suites) {
  const lines = suites
    .map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10)
    .map(
      ({ file, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${file}`,
    );
  say(`\n• The slowest suites\n${lines.join('\n')}`);
}
