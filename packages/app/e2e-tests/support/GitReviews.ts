/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { APIRequestContext } from '@playwright/test';

interface PullRequest {
  number: number;
  title: string;
}

/** What reviewers do on the Git host of the sandbox, by its GitHub API. */
export class GitReviews {
  readonly #request: APIRequestContext;
  readonly #url: string;

  /** The Git host that the portal under test uses. */
  static fromEnvironment(request: APIRequestContext): GitReviews {
    const url = process.env.STEWARD_SANDBOX_URL ?? 'http://localhost:4566';
    return new GitReviews(request, `${url}/git/api/v3/repos/northwind`);
  }

  private constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
  }

  /** The open pull request with this title, and no other of the same. */
  async find(repository: string, title: string | RegExp): Promise<number> {
    const pulls = await this.#call<PullRequest[]>('GET', repository, 'pulls');
    const found = pulls.filter(pull =>
      typeof title === 'string' ? pull.title === title : title.test(pull.title),
    );
    if (found.length !== 1) {
      throw new Error(
        `${repository} has ${found.length} open pull requests ${title}`,
      );
    }
    return found[0].number;
  }

  async merge(repository: string, title: string | RegExp) {
    const number = await this.find(repository, title);
    await this.#call('PUT', repository, `pulls/${number}/merge`, {});
  }

  async #call<T>(
    method: string,
    repository: string,
    path: string,
    data?: object,
  ): Promise<T> {
    const response = await this.#request.fetch(
      `${this.#url}/${repository}/${path}`,
      { method, data, headers: { authorization: 'token sandbox-git-token' } },
    );
    if (!response.ok()) {
      throw new Error(
        `${method} ${path} of ${repository} answers ${response.status()}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}
