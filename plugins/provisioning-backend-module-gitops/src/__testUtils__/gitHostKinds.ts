/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { Sandbox } from '@steward/sandbox';

/** What a contract test knows of one kind of Git host. */
export interface GitHostKind {
  name: 'GitHub' | 'GitLab';
  integration: 'github' | 'gitlab';
  /** How it writes the number of a pull request. */
  sign: '#' | '!';
  /** Its entry in `integrations`. */
  entry(sandbox: Sandbox, token: string): JsonObject;
  /** Where a person finds a repository of the sandbox. */
  urlOf(sandbox: Sandbox, repository: string): string;
  /** Behind the address of a repository: the tree of its main branch. */
  tree: string;
  /** Requests, as faults name them and calls are counted. */
  requests: { write: string; branch: string; open: string; list: string };
  /** What it says when a branch is there already. */
  branchExists: { status: number; message: string };
  /** What it says when a rule protects a branch, and how a run quotes it. */
  protectedBranch: { status: number; message: string; quote: string };
  /** What it says when the token lacks a right. */
  forbidden: { status: number; message: string };
  /** What a token gets that asks too often, without a time to wait. */
  throttled: { status: number; message: string };
  rateLimitHeaders: string;
  limit: number;
  period: string;
}

const gitHub: GitHostKind = {
  name: 'GitHub',
  integration: 'github',
  sign: '#',
  entry: (sandbox, token) => ({
    host: new URL(sandbox.url).host,
    apiBaseUrl: `${sandbox.url}/git/api/v3`,
    rawBaseUrl: `${sandbox.url}/git/raw`,
    token,
  }),
  urlOf: (sandbox, repository) => sandbox.git.repositoryUrl(repository),
  tree: '/tree/main',
  requests: {
    write: 'POST /git/commits',
    branch: 'POST /git/refs',
    open: 'POST /pulls',
    list: 'GET /pulls',
  },
  branchExists: { status: 422, message: 'Reference already exists' },
  protectedBranch: {
    status: 422,
    message:
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    quote:
      '422: Repository rule violations found Cannot create ref due to creations being restricted.',
  },
  forbidden: { status: 403, message: 'Resource not accessible by integration' },
  throttled: {
    status: 403,
    message: 'You have exceeded a secondary rate limit.',
  },
  rateLimitHeaders: 'x-ratelimit',
  limit: 5000,
  period: 'an hour',
};

const gitLab: GitHostKind = {
  name: 'GitLab',
  integration: 'gitlab',
  sign: '!',
  entry: (sandbox, token) => ({
    host: new URL(sandbox.url).host,
    apiBaseUrl: `${sandbox.url}/gitlab/api/v4`,
    baseUrl: `${sandbox.url}/gitlab`,
    token,
  }),
  urlOf: (sandbox, repository) => sandbox.git.gitLabUrl(repository),
  tree: '/-/tree/main',
  requests: {
    write: 'POST /repository/commits',
    branch: 'POST /repository/commits',
    open: 'POST /merge_requests',
    list: 'GET /merge_requests',
  },
  branchExists: {
    status: 400,
    message:
      "A branch called 'steward/team.onboard/custody' already exists. Switch to that branch in order to make changes",
  },
  protectedBranch: {
    status: 400,
    message: 'You are not allowed to push into this branch',
    quote: '400: You are not allowed to push into this branch',
  },
  forbidden: { status: 403, message: '403 Forbidden' },
  throttled: { status: 429, message: '' },
  rateLimitHeaders: 'ratelimit',
  limit: 2000,
  period: 'a minute',
};

/** The Git hosts that the same tests are for. */
export const gitHostKinds = [gitHub, gitLab];
