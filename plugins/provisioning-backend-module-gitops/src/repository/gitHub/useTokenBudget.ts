/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Octokit } from '@octokit/rest';
import { GitAnswer } from '../GitFailure';
import { TokenBudget } from '../TokenBudget';
import { classifyGitHubAnswer } from './classifyGitHubAnswer';
import { GitRequestError, isRequestError } from './isRequestError';

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
      return budget.errorOf(
        classifyGitHubAnswer(answer, clock()),
        `${options.owner}/${options.repo}`,
      );
    }
  });
}

function answerOf({ status, message, response }: GitRequestError): GitAnswer {
  return response
    ? { status, body: response.data, headers: response.headers }
    : { body: message, headers: {} };
}
