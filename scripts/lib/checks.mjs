/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { node, toolchainEnvironment } from './toolchain.mjs';

const bin = name => join(root, 'node_modules', name);

function runNode(children, args, environment = {}) {
  return children.run(node, args, {
    cwd: root,
    env: { ...toolchainEnvironment(), ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function runCheck(children, args) {
  const code = await runNode(children, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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

/** The TypeScript compiler over the whole repository. */
export function checkTypes(children) {
  return runCheck(children, [bin('typescript/bin/tsc'), '--pretty', 'false']);
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

/** The unit and integration tests, all or those whose path contains a word. */
export async function runJest(children, patterns) {
  const folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  const outputFile = join(folder, 'results.json');
  try {
    const code = await runNode(
      children,
      [
        bin('@backstage/cli/bin/backstage-cli'),
        'repo',
        'test',
        '--watchAll=false',
        '--json',
        `--outputFile=${outputFile}`,
        ...patterns,
      ],
      { CI: 'true', NODE_OPTIONS: '--no-node-snapshot' },
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
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}
