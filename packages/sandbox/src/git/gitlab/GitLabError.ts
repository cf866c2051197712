/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An answer other than success, in the words of GitLab's REST API. */
export class GitLabError extends Error {
  readonly name = 'GitLabError';
  readonly status: number;
  /** `message` of the answer: a text, a list or lists by field. */
  readonly body: string | string[];

  constructor(status: number, body: string | string[]) {
    super(String(body));
    this.status = status;
    this.body = body;
  }

  static notFound(what = ''): GitLabError {
    return new GitLabError(404, `404 ${what} Not Found`.replace('  ', ' '));
  }
}
