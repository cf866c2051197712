/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Request } from 'express';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import { numericId } from '../api/repositoryJson';
import type { GitRepository } from '../repository/GitRepository';
import { GitLabError } from './GitLabError';

/** On GitLab the repositories are in a subgroup of their owner. */
const SUBGROUP = 'platform';

/** Path of a repository as a project of GitLab: `northwind/platform/platform-gitops`. */
export function projectPathOf({ owner, name }: GitRepository): string {
  return `${owner}/${SUBGROUP}/${name}`;
}

/** The project that a path or an id stands for; 404 when there is none. */
export function findProject(
  context: GitHostContext,
  id: string,
): HostedRepository {
  const found = context
    .list()
    .find(({ git }) =>
      [projectPathOf(git), String(numericId(git.fullName))].includes(id),
    );
  if (!found) {
    throw GitLabError.notFound('Project');
  }
  return found;
}

/** The project that the route names. */
export function projectOf(
  context: GitHostContext,
  req: Request,
): HostedRepository {
  return findProject(context, req.params.id);
}

/** The commit that a name stands for; 404 when there is none. */
export async function commitNamed(
  { git }: HostedRepository,
  name: string,
  what = 'Commit',
): Promise<string> {
  const oid = await git.resolve(name);
  if (!oid) {
    throw GitLabError.notFound(what);
  }
  return oid;
}
