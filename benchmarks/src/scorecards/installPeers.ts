/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The backend that every side runs in. */
export const SOURCE = dirname(
  require.resolve('../../peers/scorecards/package.json'),
);

/** Not in this repository's node_modules, whose Backstage is newer than theirs. */
const TARGET = join(SOURCE, '../../../.cache/steward/scorecards-peers');

/**
 * Has npm install the peers in a folder of their own, unless it did so before.
 *
 * @returns the folder, with the backend in it.
 * @throws Error when npm does not succeed.
 */
export async function installPeers(): Promise<string> {
  const manifest = readFileSync(join(SOURCE, 'package.json'), 'utf8');
  const stamp = join(TARGET, 'installed.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== manifest) {
    rmSync(TARGET, { recursive: true, force: true });
    mkdirSync(TARGET, { recursive: true });
    writeFileSync(join(TARGET, 'package.json'), manifest);
    process.stdout.write('Installing the peers, which takes minutes\n');
    const npm = spawn(
      'npm',
      [
        'install',
        '--no-package-lock',
        // What they would compile, such as SQLite, is not used.
        '--ignore-scripts',
        ...['--no-audit', '--no-fund', '--loglevel=error'],
      ],
      { cwd: TARGET, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const [code] = await once(npm, 'exit');
    if (code !== 0) {
      throw new Error(`npm install in ${TARGET} ended with ${code}`);
    }
    writeFileSync(stamp, manifest);
  }
  cpSync(SOURCE, TARGET, {
    recursive: true,
    filter: file => !file.endsWith('package.json'),
  });
  return TARGET;
}
