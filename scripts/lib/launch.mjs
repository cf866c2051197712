/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { node, requireFromRoot } from './toolchain.mjs';

const stopWithParent = createRequire(import.meta.url).resolve(
  './stopWithParent.cjs',
);

/**
 * Starts a TypeScript program of the repository as a process of its own; its
 * sources are transpiled as they are loaded, as in `backstage-cli package start`.
 */
export function launch(children, log, { folder, entry, args, env }) {
  const requireFromCli = createRequire(
    requireFromRoot.resolve('@backstage/cli/package.json'),
  );
  const child = children.start(
    node,
    [
      '--enable-source-maps',
      '--require',
      stopWithParent,
      '--require',
      requireFromCli.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(root, folder, entry),
      ...args,
    ],
    {
      cwd: join(root, folder),
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  log.attach(child);
  return child;
}
