/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { HostUrls } from '../HostUrls';
import { numericId } from '../api/repositoryJson';
import type { HostedRepository } from '../GitHostContext';
import type { PullRequest } from '../PullRequest';
import { projectPathOf } from './projects';

/** The state of a pull request as GitLab calls it. */
export function stateOf(pull: PullRequest): 'opened' | 'closed' | 'merged' {
  if (pull.mergedAt) {
    return 'merged';
  }
  return pull.state === 'open' ? 'opened' : 'closed';
}

/** A pull request in the shape of GitLab's merge requests. */
export async function mergeRequestJson(
  urls: HostUrls,
  { git }: HostedRepository,
  pull: PullRequest,
) {
  const { mergeCommit } = pull;
  const path = projectPathOf(git);
  const project = numericId(git.fullName);
  const isSquash =
    mergeCommit !== undefined &&
    (await git.objects.commit(mergeCommit)).parents.length === 1;
  return {
    id: numericId(`${path}!${pull.number}`),
    iid: pull.number,
    project_id: project,
    source_project_id: project,
    target_project_id: project,
    title: pull.title,
    description: pull.body,
    state: stateOf(pull),
    draft: false,
    author: { username: pull.author },
    source_branch: pull.head,
    target_branch: pull.base,
    sha: pull.headCommit,
    merge_commit_sha: isSquash ? null : mergeCommit ?? null,
    squash_commit_sha: isSquash ? mergeCommit : null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    merged_at: pull.mergedAt ?? null,
    closed_at: pull.mergedAt ? null : pull.closedAt ?? null,
    labels: pull.labels,
    reference: `!${pull.number}`,
    web_url: `${urls.gitLab}/${path}/-/merge_requests/${pull.number}`,
  };
}
