/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { join } from 'path';

const ROOT = join(__dirname, '..');

/** The folder of an installed package, as seen from another. */
function folderOf(name: string, from: string): string {
  const { resolve } = createRequire(join(from, 'package.json'));
  return (resolve.paths(name) ?? [])
    .map(modules => join(modules, name))
    .find(folder => isPackage(folder))!;
}

function isPackage(folder: string): boolean {
  try {
    return manifestOf(folder) !== undefined;
  } catch {
    return false;
  }
}

function manifestOf(folder: string): { dependencies?: object } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Everything that is installed with a package. */
function installedWith(folder: string, seen = new Set<string>()): Set<string> {
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    if (!seen.has(name)) {
      seen.add(name);
      installedWith(folderOf(name, folder), seen);
    }
  }
  return seen;
}

it('is installed without an AWS SDK, a database driver or a backend', () => {
  const names = [...installedWith(ROOT)];
  expect(names).toContain('@steward/backstage-plugin-audit-trail-common');
  expect(
    names.filter(name =>
      /^(@aws-sdk|@smithy|knex|pg|better-sqlite3|express|@backstage\/backend)/.test(
        name,
      ),
    ),
  ).toEqual([]);
});
