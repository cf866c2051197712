/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ResolvedRepository,
  ResolvedStack,
  UnresolvedImport,
} from '@steward/backstage-plugin-estate-node';

/** An environment that keeps its name, and the files of it that come, go or change. */
export interface ChangedEnvironment {
  id: string;
  files: string[];
}

/** What a change of files does to the environments of a repository. */
export interface RepositoryComparison {
  /** Names of environments that the change makes. */
  added: string[];
  /** Names of environments that are gone or can no longer be read. */
  removed: string[];
  changed: ChangedEnvironment[];
  /** Imports that resolved before and no longer do. */
  brokenImports: UnresolvedImport[];
}

/**
 * Compares a repository before and after a change of files. A stack whose
 * files are all the same comes out the same, so nothing else is looked at.
 *
 * @param edited - Paths of the files that the change writes or removes.
 */
export function compareRepositories(
  before: ResolvedRepository,
  after: ResolvedRepository,
  edited: ReadonlySet<string>,
): RepositoryComparison {
  const then = environmentsOf(before);
  const now = environmentsOf(after);
  const isReadable = new Set(after.environments.map(({ record }) => record.id));
  const removed = new Set([...then.keys()].filter(id => !now.has(id)));
  for (const { record } of before.environments) {
    if (!isReadable.has(record.id)) {
      removed.add(record.id);
    }
  }
  const changed = [...then].flatMap(([id, stacks]) => {
    const files = removed.has(id)
      ? []
      : changedFiles(stacks, now.get(id) ?? [], edited);
    return files.length > 0 ? [{ id, files }] : [];
  });
  const known = new Set(unresolvedImports(before).map(keyOf));
  return {
    added: [...now.keys()].filter(id => !then.has(id)).sort(),
    removed: [...removed].sort(),
    changed,
    brokenImports: unresolvedImports(after).filter(
      one => !known.has(keyOf(one)),
    ),
  };
}

/** The stacks that each environment is made of, also one that is set aside. */
function environmentsOf(
  repository: ResolvedRepository,
): Map<string, ResolvedStack[]> {
  const environments = new Map<string, ResolvedStack[]>();
  for (const stack of repository.stacks.values()) {
    for (const { id } of stack.parts) {
      environments.set(id, [...(environments.get(id) ?? []), stack]);
    }
  }
  return environments;
}

function changedFiles(
  before: readonly ResolvedStack[],
  after: readonly ResolvedStack[],
  edited: ReadonlySet<string>,
): string[] {
  const then = manifestsOf(before);
  const now = manifestsOf(after);
  return [...new Set([...then, ...now])]
    .filter(file => then.has(file) !== now.has(file) || edited.has(file))
    .sort();
}

function manifestsOf(stacks: readonly ResolvedStack[]): Set<string> {
  return new Set(stacks.flatMap(({ manifests }) => [...manifests]));
}

/** Imports of all stacks that do not resolve, each once. */
export function unresolvedImports(
  repository: ResolvedRepository,
): UnresolvedImport[] {
  const all = [...repository.stacks.values()].flatMap(
    stack => stack.unresolvedImports,
  );
  return [...new Map(all.map(one => [keyOf(one), one])).values()];
}

function keyOf({ file, path }: UnresolvedImport): string {
  return JSON.stringify([file, path]);
}
