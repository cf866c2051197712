/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';

const DOCUMENTATION = 'https://docs.github.com/rest';

function toGitHubError(error: unknown): GitHubError {
  if (error instanceof GitHubError) {
    return error;
  }
  if (error instanceof z.ZodError) {
    return new GitHubError(
      422,
      `Invalid request. ${z.prettifyError(error)}`,
      error.issues.map(issue => ({
        resource: 'Request',
        field: issue.path.join('.'),
        code: 'invalid',
        message: issue.message,
      })),
    );
  }
  if (error instanceof SyntaxError) {
    return new GitHubError(400, 'Problems parsing JSON');
  }
  return new GitHubError(
    500,
    error instanceof Error ? error.message : String(error),
  );
}

/** Answers a failed request in the shape of GitHub's REST API. */
export const answerErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, message, details } = toGitHubError(error);
  res.status(status).json({
    message,
    ...(details.length > 0 && { errors: details }),
    documentation_url: DOCUMENTATION,
    status: String(status),
  });
};
