/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PullRequest } from '../PullRequests';
import { MergeRequest } from './gitLabSchemas';

/** A merge request, which is GitLab's pull request. */
export function toPullRequest(request: MergeRequest): PullRequest {
  const { iid, state, merged_at, closed_at, updated_at } = request;
  return {
    number: iid,
    reference: `!${iid}`,
    state: state === 'merged' || state === 'closed' ? state : 'open',
    url: request.web_url,
    body: request.description ?? '',
    branch: request.source_branch,
    base: request.target_branch,
    // Absent while GitLab still prepares a new one.
    head: request.sha ?? request.source_branch,
    createdAt: utc(request.created_at),
    // Of some merges and closings GitLab does not know the time.
    mergedAt: state === 'merged' ? utc(merged_at ?? updated_at) : undefined,
    closedAt: state === 'closed' ? utc(closed_at ?? updated_at) : undefined,
  };
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
