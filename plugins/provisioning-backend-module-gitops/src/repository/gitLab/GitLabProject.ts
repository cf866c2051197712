/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { GitLabApi, GitLabRequest } from './GitLabApi';

/** The API of one project. */
export class GitLabProject {
  readonly #api: GitLabApi;
  readonly #path: string;

  /** @param path - `group/subgroup/project` */
  constructor(api: GitLabApi, path: string) {
    this.#api = api;
    this.#path = path;
  }

  /** Sends one request; its path is below the project. */
  send<T>(
    path: readonly string[],
    schema: z.ZodType<T>,
    request: Pick<GitLabRequest, 'query' | 'body' | 'method'> = {},
  ): Promise<T> {
    return this.#api.send({ ...request, project: this.#path, path }, schema);
  }

  /** All pages of a list. */
  list<T>(
    path: readonly string[],
    schema: z.ZodType<T>,
    query: Record<string, string>,
  ): Promise<T[]> {
    return this.#api.list({ project: this.#path, path, query }, schema);
  }
}
