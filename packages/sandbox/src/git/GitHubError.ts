/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * One entry of the `errors` list in a GitHub validation answer.
 *
 * @public
 */
export interface GitHubErrorDetail {
  resource: string;
  field?: string;
  code: string;
  message?: string;
}

/**
 * An answer other than success, in the words of GitHub's REST API.
 *
 * @public
 */
export class GitHubError extends Error {
  readonly name = 'GitHubError';
  readonly status: number;
  readonly details: GitHubErrorDetail[];

  constructor(
    status: number,
    message: string,
    details: GitHubErrorDetail[] = [],
  ) {
    super(message);
    this.status = status;
    this.details = details;
  }

  static notFound(): GitHubError {
    return new GitHubError(404, 'Not Found');
  }

  /** A field of the request that is missing or cannot be used. */
  static invalid(detail: GitHubErrorDetail): GitHubError {
    return new GitHubError(422, 'Validation Failed', [detail]);
  }
}
