/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Folder and manifest of each package of the repository. */
export function listWorkspaces() {
  const folders = ['packages', 'plugins'].flatMap(parent =>
    readdirSync(join(root, parent)).map(name => join(root, parent, name)),
  );
  return [...folders, join(root, 'benchmarks')]
    .filter(folder => existsSync(join(folder, 'package.json')))
    .sort()
    .map(folder => ({
      folder,
      manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    }));
}
