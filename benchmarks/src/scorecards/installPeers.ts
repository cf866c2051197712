/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cpSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { npmInstall } from '../lib/npmInstall';

const MANIFEST = require.resolve('../../peers/scorecards/package.json');

/** The backend that every side runs in. */
export const SOURCE = dirname(MANIFEST);

/**
 * Has the peers installed, not in this repository's node_modules, whose Backstage
 * is newer than theirs.
 *
 * @returns the folder, with the backend in it.
 * @throws Error when npm does not succeed.
 */
export async function installPeers(): Promise<string> {
  const folder = await npmInstall(
    'scorecards-peers',
    JSON.parse(readFileSync(MANIFEST, 'utf8')),
  );
  cpSync(SOURCE, folder, {
    recursive: true,
    filter: file => !file.endsWith('package.json'),
  });
  return folder;
}
