/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Octokit } from '@octokit/rest';

/** Commits one file straight to a branch, as people can; null removes it. */
export async function commitFile(
  octokit: Octokit,
  at: { owner: string; repo: string },
  file: {
    path: string;
    content: string | null;
    branch?: string;
    mode?: '100644' | '100755' | '120000';
  },
): Promise<string> {
  const { path, content, branch = 'main', mode = '100644' } = file;
  const { data } = await octokit.git.getRef({ ...at, ref: `heads/${branch}` });
  const parent = data.object.sha;
  const entry = { path, mode, type: 'blob' as const };
  const tree = await octokit.git.createTree({
    ...at,
    base_tree: parent,
    tree: [content === null ? { ...entry, sha: null } : { ...entry, content }],
  });
  const commit = await octokit.git.createCommit({
    ...at,
    message: 'A word of the reviewer',
    tree: tree.data.sha,
    parents: [parent],
  });
  await octokit.git.updateRef({
    ...at,
    ref: `heads/${branch}`,
    sha: commit.data.sha,
  });
  return commit.data.sha;
}
