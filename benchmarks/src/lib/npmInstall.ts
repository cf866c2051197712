/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const CACHE = join(
  dirname(require.resolve('../../package.json')),
  '../.cache/steward',
);

/**
 * Has npm install what a benchmark alone needs in a folder of its own, which git
 * ignores, unless it did so before.
 *
 * @param name - of the folder
 * @param manifest - its `package.json`
 * @returns the folder.
 * @throws Error when npm does not succeed.
 */
export async function npmInstall(
  name: string,
  manifest: object,
): Promise<string> {
  const folder = join(CACHE, name);
  const text = JSON.stringify(manifest, undefined, 2);
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) {
    return folder;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), text);
  process.stdout.write(`Installing ${name}, which can take minutes\n`);
  const npm = spawn(
    'npm',
    [
      'install',
      '--no-package-lock',
      // What would be compiled, such as SQLite, is not used.
      '--ignore-scripts',
      ...['--no-audit', '--no-fund', '--loglevel=error'],
    ],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = await once(npm, 'exit');
  if (code !== 0) {
    throw new Error(`npm install in ${folder} ended with ${code}`);
  }
  writeFileSync(stamp, text);
  return folder;
}
