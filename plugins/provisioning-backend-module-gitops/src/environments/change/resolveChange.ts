/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ResolvedRepository,
  resolveRepository,
} from '@steward/backstage-plugin-estate-node';
import { FileEdit } from '../../repository/FileEdit';
import {
  compareRepositories,
  RepositoryComparison,
} from './compareRepositories';
import { Environments } from '../EnvironmentRepository';

/** A repository with edits in it, as its own `atmos.yaml` resolves it. */
export interface RepositoryChange {
  files: ReadonlyMap<string, string>;
  after: ResolvedRepository;
  comparison: RepositoryComparison;
}

/** Applies edits in memory and resolves the whole repository again. */
export async function resolveChange(
  { snapshot, config, resolved }: Environments,
  edits: readonly FileEdit[],
): Promise<RepositoryChange> {
  const files = new Map(snapshot.files);
  for (const { path, content } of edits) {
    if (content === null) {
      files.delete(path);
    } else {
      files.set(path, content);
    }
  }
  const after = await resolveRepository(files, config);
  const edited = new Set(edits.map(({ path }) => path));
  return {
    files,
    after,
    comparison: compareRepositories(resolved, after, edited),
  };
}
