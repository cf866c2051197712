/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmInstall } from './npmInstall';

const SOURCE = join(dirname(require.resolve('../../package.json')), 'peers');

/** The backend of a comparison, once where each side finds its plugins. */
export interface PeerScripts {
  /** In this repository. */
  ours: string;
  /** Where the peers are installed. */
  theirs: string;
}

/**
 * Has the peers of a comparison installed, not in this repository's node_modules,
 * whose Backstage is newer than theirs.
 *
 * @param comparison - its folder in `peers`
 * @throws Error when npm does not succeed.
 */
export async function installPeers(comparison: string): Promise<PeerScripts> {
  const manifest = JSON.parse(
    readFileSync(join(SOURCE, comparison, 'package.json'), 'utf8'),
  );
  const folder = await npmInstall(manifest.name, manifest);
  for (const part of ['lib', comparison]) {
    cpSync(join(SOURCE, part), join(folder, part), {
      recursive: true,
      filter: file => !file.endsWith('package.json'),
    });
  }
  const script = join(comparison, 'backend.js');
  return { ours: join(SOURCE, script), theirs: join(folder, script) };
}
