/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  parseAtmosConfig,
  ResolvedRepository,
  resolveRepository,
} from '../atmos';

/** Resolves a small tree given as path → text. */
export async function resolveTree(
  tree: Record<string, string>,
  options: { nameTemplate?: string } = {},
): Promise<ResolvedRepository> {
  const files = new Map(Object.entries(tree));
  const { config, problems } = parseAtmosConfig(files, options);
  if (!config) {
    throw new Error(JSON.stringify(problems));
  }
  return resolveRepository(files, config);
}
