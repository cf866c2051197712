/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { HostUrls } from '../HostUrls';
import type {
  PullRequest,
  PullRequestComment,
  PullRequestReview,
} from '../PullRequest';
import type { GitRepository } from '../repository/GitRepository';
import { numericId, repositoryJson, userJson } from './repositoryJson';

/** A pull request in the shape of GitHub's lists. */
export function pullJson(
  urls: HostUrls,
  repository: GitRepository,
  pull: PullRequest,
) {
  const api = `${urls.api}/repos/${repository.fullName}`;
  const self = `${api}/pulls/${pull.number}`;
  const html = `${urls.html}/${repository.fullName}/pull/${pull.number}`;
  const id = numericId(`${repository.fullName}#${pull.number}`);
  const side = (ref: string, sha: string) => ({
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: userJson(urls, repository.owner),
    repo: repositoryJson(urls, repository),
  });
  return {
    id,
    node_id: `PR_${id}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    draft: false,
    title: pull.title,
    body: pull.body,
    user: userJson(urls, pull.author),
    labels: pull.labels.map(name => ({ id: numericId(name), name })),
    assignees: [],
    requested_reviewers: pull.reviewers.map(name => userJson(urls, name)),
    requested_teams: pull.teamReviewers.map(slug => ({
      id: numericId(slug),
      name: slug,
      slug,
    })),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    head: side(pull.head, pull.headCommit),
    base: side(pull.base, pull.baseCommit),
    url: self,
    html_url: html,
    diff_url: `${html}.diff`,
    issue_url: `${api}/issues/${pull.number}`,
    commits_url: `${self}/commits`,
    comments_url: `${api}/issues/${pull.number}/comments`,
    statuses_url: `${api}/statuses/${pull.headCommit}`,
  };
}

/** A review in the shape of GitHub's. */
export function reviewJson(
  urls: HostUrls,
  repository: GitRepository,
  number: number,
  review: PullRequestReview,
) {
  const html = `${urls.html}/${repository.fullName}/pull/${number}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: userJson(urls, review.author),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    submitted_at: review.submittedAt,
    html_url: html,
    pull_request_url: `${urls.api}/repos/${repository.fullName}/pulls/${number}`,
  };
}

/** A remark in the shape of GitHub's issue comments. */
export function commentJson(
  urls: HostUrls,
  repository: GitRepository,
  number: number,
  comment: PullRequestComment,
) {
  const api = `${urls.api}/repos/${repository.fullName}`;
  const html = `${urls.html}/${repository.fullName}/pull/${number}`;
  return {
    id: comment.id,
    body: comment.body,
    user: userJson(urls, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${html}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${number}`,
  };
}
