/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { AtmosConfig } from './AtmosConfig';
import {
  globMatcher,
  joinPath,
  MANIFEST_EXTENSIONS,
  RepositoryFiles,
} from './paths';

/** The top-level manifests by `included_paths` and `excluded_paths`, sorted. */
export function findStackFiles(
  files: RepositoryFiles,
  config: AtmosConfig,
): string[] {
  const included = config.includedPaths
    .flatMap(pattern =>
      posix.extname(pattern) === ''
        ? MANIFEST_EXTENSIONS.map(extension => `${pattern}${extension}`)
        : [pattern],
    )
    .flatMap(pattern => matcherIn(config.stacksPath, pattern));
  const excluded = config.excludedPaths.flatMap(pattern =>
    matcherIn(config.stacksPath, pattern),
  );
  return [...files.keys()]
    .filter(path => included.some(matches => matches(path)))
    .filter(path => !excluded.some(matches => matches(path)))
    .sort();
}

function matcherIn(folder: string, pattern: string) {
  const path = joinPath(folder, pattern);
  return path === undefined ? [] : [globMatcher(path)];
}
