/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
);

/** What can be made again at any time: the toolchain and the stamps of what was installed and built. */
export const cacheFolder = join(root, '.cache', 'steward');

/** The portal's data, kept over restarts; `STEWARD_DATA` moves it. */
export function dataFolder() {
  return resolve(root, process.env.STEWARD_DATA || '.data');
}

/**
 * Where the backend keeps what it learnt. Another AWS is another estate: what
 * was read from one must not be taken for the last known good of the other.
 */
export function backendDataFolder({ awsEndpoint }) {
  return awsEndpoint
    ? join(
        dataFolder(),
        'aws',
        new URL(awsEndpoint).host.replace(/[^a-z0-9.-]/gi, '-'),
      )
    : dataFolder();
}

/** Where the logs of the portal's processes are. */
export function logFolder() {
  return join(dataFolder(), 'log');
}
