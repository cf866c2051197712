/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A pull request, or what its host has in its place. */
export interface PullRequest {
  number: number;
  /** As its host writes it: `#7` of GitHub, `!7` of GitLab. */
  reference: string;
  state: 'open' | 'closed' | 'merged';
  /** Where a person reads it. */
  url: string;
  body: string;
  /** Branch with the changes. */
  branch: string;
  /** Branch that takes them. */
  base: string;
  /** Commit that the branch is at. */
  head: string;
  /** Times are ISO 8601. */
  createdAt: string;
  mergedAt?: string;
  closedAt?: string;
}

/** What a new pull request is made of. */
export interface NewPullRequest {
  title: string;
  body: string;
  /** Branch with the changes. */
  branch: string;
  base: string;
}

/**
 * The pull requests of one repository. Throws what {@link GitHost} throws.
 */
export interface PullRequests {
  /** All from a branch, newest first. */
  from(branch: string): Promise<PullRequest[]>;

  /** Those of a state, lately changed ones first; at most 100. */
  recent(state: 'open' | 'all'): Promise<PullRequest[]>;

  get(number: number): Promise<PullRequest>;

  /** Opens one; undefined when there is one from this branch already. */
  open(options: NewPullRequest): Promise<PullRequest | undefined>;

  updateBody(number: number, body: string): Promise<void>;

  /** Closes one and says why. */
  close(number: number, reason: string): Promise<void>;
}
