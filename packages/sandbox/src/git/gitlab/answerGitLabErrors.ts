/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';
import { GitLabError } from './GitLabError';

/** What the repositories and pull requests say, which both hosts share, in GitLab's words. */
const WORDS = new Map<RegExp, [status: number, body: string | string[]]>([
  [/^Not Found$/, [404, '404 Not Found']],
  [/^(Bad credentials|Requires authentication)$/, [401, '401 Unauthorized']],
  [
    /^A pull request already exists/,
    [409, ['Another open merge request already exists for this source branch']],
  ],
  [/^Pull Request is not mergeable$/, [405, '405 Method Not Allowed']],
  [
    /^Head branch was modified/,
    [409, 'SHA does not match HEAD of source branch'],
  ],
]);

function toGitLabError(error: unknown): GitLabError {
  if (error instanceof GitLabError) {
    return error;
  }
  if (error instanceof z.ZodError) {
    return new GitLabError(400, z.prettifyError(error));
  }
  if (error instanceof GitHubError) {
    const texts = [error.message, ...error.details.map(one => one.message)];
    for (const [pattern, [status, body]] of WORDS) {
      if (texts.some(text => pattern.test(text ?? ''))) {
        return new GitLabError(status, body);
      }
    }
    return new GitLabError(error.status, error.message);
  }
  return new GitLabError(
    500,
    error instanceof Error ? error.message : String(error),
  );
}

/**
 * Answers a failed request in the shape of GitLab's REST API. Its rate limit
 * answers with a text.
 */
export const answerGitLabErrors: ErrorRequestHandler = (
  error,
  _req,
  res,
  next,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, body } = toGitLabError(error);
  res.status(status);
  if (status === 429) {
    res.type('text/plain').send('Retry later\n');
  } else {
    res.json({ message: body });
  }
};
