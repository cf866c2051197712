/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Octokit } from '@octokit/rest';
import { classifyGitAnswer, GitAnswer } from './classifyGitAnswer';
import { gitErrorOf } from './gitErrorOf';
import { GitRequestError, isRequestError } from './isRequestError';
import { TokenBudget } from './TokenBudget';

/**
 * Sends requests within the budget of their token, and turns what GitHub
 * answers instead of what was asked for into errors that a run understands.
 */
export function useTokenBudget(
  octokit: Octokit,
  budget: TokenBudget,
  clock: () => Date,
): void {
  octokit.hook.wrap('request', async (request, options) => {
    budget.check();
    try {
      const response = await request(options);
      budget.note(response.headers);
      if (typeof response.data === 'string' && response.data) {
        const { status, headers, data } = response;
        throw errorOf({ status, headers, body: data });
      }
      return response;
    } catch (error) {
      if (!isRequestError(error)) {
        throw error;
      }
      budget.note(error.response?.headers ?? {});
      throw error.status === 304 ? error : errorOf(answerOf(error));
    }

    function errorOf(answer: GitAnswer): Error {
      const failure = classifyGitAnswer(answer, clock());
      const result = gitErrorOf(failure, `${options.owner}/${options.repo}`);
      if (failure.kind === 'throttled') {
        budget.rest(failure.waitMs, result.message);
      }
      return result;
    }
  });
}

function answerOf({ status, message, response }: GitRequestError): GitAnswer {
  return response
    ? { status, body: response.data, headers: response.headers }
    : { body: message, headers: {} };
}
