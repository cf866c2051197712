/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Octokit } from '@octokit/rest';
import { NewPullRequest, PullRequest, PullRequests } from '../PullRequests';
import { unless } from '../unless';
import { toPullRequest } from './toPullRequest';

/** The pull requests of one repository of GitHub. */
export class GitHubPullRequests implements PullRequests {
  readonly #octokit: Octokit;
  readonly #at: { owner: string; repo: string };

  constructor(octokit: Octokit, at: { owner: string; repo: string }) {
    this.#octokit = octokit;
    this.#at = at;
  }

  async from(branch: string): Promise<PullRequest[]> {
    const { data } = await this.#octokit.pulls.list({
      ...this.#at,
      head: `${this.#at.owner}:${branch}`,
      state: 'all',
      per_page: 100,
    });
    return data.map(toPullRequest);
  }

  async recent(state: 'open' | 'all'): Promise<PullRequest[]> {
    const { data } = await this.#octokit.pulls.list({
      ...this.#at,
      state,
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
    });
    return data.map(toPullRequest);
  }

  async get(number: number): Promise<PullRequest> {
    const { data } = await this.#octokit.pulls.get({
      ...this.#at,
      pull_number: number,
    });
    return toPullRequest(data);
  }

  async open({
    branch,
    ...options
  }: NewPullRequest): Promise<PullRequest | undefined> {
    return unless('moved', async () => {
      const { data } = await this.#octokit.pulls.create({
        ...this.#at,
        ...options,
        head: branch,
      });
      return toPullRequest(data);
    });
  }

  async updateBody(number: number, body: string): Promise<void> {
    await this.#octokit.pulls.update({
      ...this.#at,
      pull_number: number,
      body,
    });
  }

  async close(number: number, reason: string): Promise<void> {
    await this.#octokit.pulls.update({
      ...this.#at,
      pull_number: number,
      state: 'closed',
    });
    await this.#octokit.issues.createComment({
      ...this.#at,
      issue_number: number,
      body: reason,
    });
  }
}
