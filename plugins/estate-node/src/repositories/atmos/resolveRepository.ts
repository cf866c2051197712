/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AtmosConfig } from './AtmosConfig';
import { findStackFiles } from './findStackFiles';
import { joinEnvironments } from './joinEnvironments';
import { RepositoryFiles } from './paths';
import { ResolvedRepository, StackProblem } from './ResolvedEnvironments';
import { ResolvedStack } from './ResolvedStack';
import { ImportResolver } from './resolveImports';
import { EnvironmentDraft, resolveStack } from './resolveStack';
import { StackFinder } from './StackFinder';

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
  const drafts: EnvironmentDraft[] = [];
  const finder = new StackFinder();
  const problems: StackProblem[] = [];
  const stacks = new Map<string, ResolvedStack>();
  for (const file of stackFiles) {
    const outcome = resolveStack({
      file,
      resolved: await imports.resolve(file),
      config,
    });
    drafts.push(...outcome.environments);
    problems.push(...outcome.problems);
    stacks.set(file, outcome.stack);
    for (const { id, components } of outcome.stack.parts) {
      for (const { name, sections } of components) {
        finder.add(id, name, sections.vars);
      }
    }
  }
  const joined = joinEnvironments(
    drafts.map(draft => draft(finder)),
    stacks,
  );
  return {
    stackFiles,
    environments: joined.environments,
    problems: [...problems, ...joined.problems],
    stacks,
  };
}
