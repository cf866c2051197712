/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Octokit } from '@octokit/rest';

/** Commits a whole tree to the main branch; what was there before and is not in it is gone. */
export async function commitTree(
  octokit: Octokit,
  at: { owner: string; repo: string },
  files: Record<string, string>,
): Promise<void> {
  const { data } = await octokit.git.getRef({ ...at, ref: 'heads/main' });
  const tree = await octokit.git.createTree({
    ...at,
    tree: Object.entries(files).map(([path, content]) => ({
      path,
      mode: '100644' as const,
      type: 'blob' as const,
      content,
    })),
  });
  const commit = await octokit.git.createCommit({
    ...at,
    message: 'Another repository',
    tree: tree.data.sha,
    parents: [data.object.sha],
  });
  await octokit.git.updateRef({
    ...at,
    ref: 'heads/main',
    sha: commit.data.sha,
  });
}
