/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { RestEndpointMethodTypes } from '@octokit/rest';
import { PullRequest } from '../PullRequests';

/** What Steward reads of a pull request, in GitHub's lists and single answers alike. */
type GitHubPullRequest = Pick<
  RestEndpointMethodTypes['pulls']['list']['response']['data'][number],
  | 'number'
  | 'state'
  | 'created_at'
  | 'merged_at'
  | 'closed_at'
  | 'html_url'
  | 'body'
> & { head: { ref: string; sha: string }; base: { ref: string } };

/** A pull request of GitHub, which calls a merged one closed. */
export function toPullRequest(pull: GitHubPullRequest): PullRequest {
  const mergedAt = pull.merged_at ?? undefined;
  const state = pull.state === 'open' ? 'open' : 'closed';
  return {
    number: pull.number,
    reference: `#${pull.number}`,
    state: mergedAt ? 'merged' : state,
    url: pull.html_url,
    body: pull.body ?? '',
    branch: pull.head.ref,
    base: pull.base.ref,
    head: pull.head.sha,
    createdAt: pull.created_at,
    mergedAt,
    closedAt: pull.closed_at ?? undefined,
  };
}
