/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError, toError } from '@backstage/errors';
import { z } from 'zod';
import { GitAnswer } from '../GitFailure';
import { TokenBudget } from '../TokenBudget';
import { classifyGitLabAnswer } from './classifyGitLabAnswer';
import { gitLabWords } from './gitLabWords';

const TIMEOUT_MS = 15_000;
const PER_PAGE = '100';

export interface GitLabApiOptions {
  /** `https://gitlab.com/api/v4` */
  baseUrl: string;
  token: string | undefined;
  clock: () => Date;
}

/** A request below `/projects/:id`. */
export interface GitLabRequest {
  /** Of the project: `group/subgroup/project`. */
  project: string;
  /** Parts of the path below the project, as they are. */
  path: readonly string[];
  query?: Record<string, string> | URLSearchParams;
  /** Sends a POST, or a PUT where `method` says so. */
  body?: object;
  method?: 'PUT';
}

/**
 * GitLab's REST API with one token: sends requests within the budget of the
 * token, takes only answers of the expected shape, and turns all others into
 * errors that a run understands. It repeats nothing, since the run does.
 *
 * Source: https://docs.gitlab.com/api/rest/
 */
export class GitLabApi {
  readonly #options: GitLabApiOptions;
  readonly #budget: TokenBudget;

  constructor(options: GitLabApiOptions) {
    this.#options = options;
    this.#budget = new TokenBudget(gitLabWords, options.clock);
  }

  async send<T>(request: GitLabRequest, schema: z.ZodType<T>): Promise<T> {
    const { data } = await this.#send(request, schema);
    return data;
  }

  /** All pages of a list. */
  async list<T>(request: GitLabRequest, schema: z.ZodType<T>): Promise<T[]> {
    const items: T[] = [];
    let query: URLSearchParams | undefined = new URLSearchParams(request.query);
    query.set('per_page', PER_PAGE);
    while (query) {
      const page: { data: T[]; headers: GitAnswer['headers'] } =
        await this.#send({ ...request, query }, z.array(schema));
      items.push(...page.data);
      query = nextPage(page.headers);
    }
    return items;
  }

  async #send<T>(
    request: GitLabRequest,
    schema: z.ZodType<T>,
  ): Promise<{ data: T; headers: GitAnswer['headers'] }> {
    this.#budget.check();
    const answer = await this.#answerTo(request);
    const { status = 0, body, headers } = answer;
    this.#budget.note(headers);
    const { success, data } = schema.safeParse(body);
    if (status >= 200 && status < 300 && success) {
      return { data, headers };
    }
    throw this.#budget.errorOf(
      classifyGitLabAnswer(answer, this.#options.clock()),
      request.project,
    );
  }

  async #answerTo(request: GitLabRequest): Promise<GitAnswer> {
    const { baseUrl, token } = this.#options;
    const { project, path, query, body, method = 'POST' } = request;
    const parts = ['projects', project, ...path].map(encodeURIComponent);
    const url = new URL(`${baseUrl}/${parts.join('/')}`);
    url.search = new URLSearchParams(query).toString();
    try {
      const response = await fetch(url, {
        method: body ? method : 'GET',
        headers: {
          'user-agent': 'steward-provisioning',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: parsed(await response.text()),
      };
    } catch (error) {
      return { body: reasonOf(error), headers: {} };
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What kept fetch from getting an answer: the cause, where its own message hides it. */
function reasonOf(error: unknown): string {
  const { message, cause } = toError(error);
  if (!isError(cause)) {
    return message;
  }
  return cause.message || String('code' in cause ? cause.code : cause.name);
}

/** The query of the next page, by the `Link` header. */
function nextPage({ link }: GitAnswer['headers']): URLSearchParams | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(String(link))?.[1];
  return next ? new URL(next).searchParams : undefined;
}
