/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../..');

/** Configuration files of this repository, one on top of the other. */
export async function portalConfig(...files: string[]): Promise<Config> {
  return ConfigSources.toConfig(
    ConfigSources.default({
      rootDir: ROOT,
      argv: files.flatMap(file => ['--config', resolve(ROOT, file)]),
      watch: false,
      // Variables that are not set have their name as value
      substitutionFunc: async name => name,
    }),
  );
}
