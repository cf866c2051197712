/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setImmediate } from 'node:timers/promises';
import { AtmosConfig } from './AtmosConfig';
import { findStackFiles } from './findStackFiles';
import { joinEnvironments } from './joinEnvironments';
import { RepositoryFiles } from './paths';
import {
  ResolvedEnvironment,
  ResolvedRepository,
  StackProblem,
} from './ResolvedEnvironments';
import { ResolvedStack } from './ResolvedStack';
import { ImportResolver } from './resolveImports';
import { resolveStack } from './resolveStack';

const SLICE_MS = 25;

/**
 * All environments of a repository by its own `atmos.yaml`. Pure: files in,
 * environments and problems out. Lets others have their turn meanwhile, since
 * thousands of stacks take seconds.
 *
 * @public
 */
export async function resolveRepository(
  files: RepositoryFiles,
  config: AtmosConfig,
): Promise<ResolvedRepository> {
  const stackFiles = findStackFiles(files, config);
  const imports = ImportResolver.create(files, config);
  const environments: ResolvedEnvironment[] = [];
  const problems: StackProblem[] = [];
  const stacks = new Map<string, ResolvedStack>();
  let sliceStart = performance.now();
  for (const file of stackFiles) {
    if (performance.now() - sliceStart > SLICE_MS) {
      await setImmediate();
      sliceStart = performance.now();
    }
    const outcome = resolveStack({
      file,
      resolved: imports.resolve(file),
      config,
    });
    environments.push(...outcome.environments);
    problems.push(...outcome.problems);
    stacks.set(file, outcome.stack);
  }
  const joined = joinEnvironments(environments);
  return {
    stackFiles,
    environments: joined.environments,
    problems: [...problems, ...joined.problems],
    stacks,
  };
}
