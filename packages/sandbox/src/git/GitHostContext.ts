/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { GitCalls } from './GitCalls';
import type { HostUrls } from './HostUrls';
import type { PullRequests } from './PullRequests';
import type { RepositoryFault } from './RepositoryFault';
import type { GitRepository } from './repository/GitRepository';

/** A repository with its pull requests, as the host serves it. */
export interface HostedRepository {
  git: GitRepository;
  pulls: PullRequests;
  fault?: RepositoryFault;
}

/** What the routes of the Git host share. */
export interface GitHostContext {
  urls: HostUrls;
  /** The access token that writing needs. */
  token: string;
  /** Whom the token stands for. */
  user: { login: string; name: string; email: string };
  now: () => Date;
  calls: GitCalls;
  list(): HostedRepository[];
  /** Throws a 404 when there is no such repository. */
  find(owner: string, name: string): HostedRepository;
}
