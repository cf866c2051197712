/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Commit } from '../repository/gitTypes';

/** A commit in the shape of GitLab's REST API. */
export function gitLabCommitJson(commit: Commit, projectUrl: string) {
  const { oid, message, author, committer } = commit;
  return {
    id: oid,
    short_id: oid.slice(0, 8),
    title: message.split('\n')[0],
    message,
    parent_ids: commit.parents,
    author_name: author.name,
    author_email: author.email,
    authored_date: author.date.toISOString(),
    committer_name: committer.name,
    committer_email: committer.email,
    committed_date: committer.date.toISOString(),
    created_at: committer.date.toISOString(),
    web_url: `${projectUrl}/-/commit/${oid}`,
  };
}
