/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import type { GitRepository } from '../repository/GitRepository';
import type { TreeEdit } from '../repository/gitTypes';
import { GitLabError } from './GitLabError';

/** One step of a commit, as GitLab takes it. */
export const actionSchema = z.object({
  action: z.enum(['create', 'update', 'delete', 'chmod']),
  file_path: z.string().min(1),
  content: z.string().optional(),
  encoding: z.enum(['text', 'base64']).default('text'),
  last_commit_id: z.string().optional(),
  execute_filemode: z.boolean().optional(),
});

/**
 * What steps, one after another, make of the tree of a commit. As GitLab does,
 * `create` refuses what is there, the others what is not, and `update` and
 * `delete` a file that a later commit than the known one changed.
 */
export async function applyActions(
  git: GitRepository,
  start: string,
  actions: readonly z.output<typeof actionSchema>[],
): Promise<Map<string, TreeEdit>> {
  const edits = new Map<string, TreeEdit>();
  for (const action of actions) {
    const { file_path: path } = action;
    const before = edits.has(path)
      ? edits.get(path)
      : await git.objects.entryAt(start, path);
    edits.set(path, await editOf(git, start, action, before));
  }
  return edits;
}

async function editOf(
  git: GitRepository,
  start: string,
  action: z.output<typeof actionSchema>,
  before: TreeEdit,
): Promise<TreeEdit> {
  const { file_path: path, content = '', encoding } = action;
  const write = () =>
    git.objects.writeBlob(
      Buffer.from(content, encoding === 'text' ? 'utf8' : 'base64'),
    );
  if (action.action === 'create') {
    if (before) {
      throw new GitLabError(400, 'A file with this name already exists');
    }
    return { mode: '100644', oid: await write() };
  }
  if (!before) {
    throw new GitLabError(400, "A file with this name doesn't exist");
  }
  if (action.action === 'chmod') {
    const mode = action.execute_filemode ? '100755' : '100644';
    return { mode, oid: before.oid };
  }
  const [last] = await git.history.log(start, { path });
  if (action.last_commit_id && action.last_commit_id !== last.oid) {
    throw new GitLabError(
      400,
      'You are attempting to update a file that has changed since you started editing it.',
    );
  }
  return action.action === 'delete'
    ? undefined
    : { mode: before.mode, oid: await write() };
}
