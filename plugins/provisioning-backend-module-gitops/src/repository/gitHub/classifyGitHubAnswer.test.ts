/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GitAnswer, GitFailure } from '../GitFailure';
import { classifyGitHubAnswer } from './classifyGitHubAnswer';

const now = new Date('2026-11-26T10:00:00.000Z');
const inTenMinutes = now.getTime() / 1000 + 600;

type Case = [string, GitAnswer['status'], unknown, GitAnswer['headers']];

describe('classifyGitHubAnswer', () => {
  it.each<[...Case, Partial<GitFailure>]>([
    [
      'a branch that was made meanwhile',
      422,
      { message: 'Reference already exists' },
      {},
      { kind: 'moved', said: '422: Reference already exists' },
    ],
    [
      'a branch that moved meanwhile',
      422,
      { message: 'Update is not a fast forward' },
      {},
      { kind: 'moved' },
    ],
    [
      'a pull request that was opened meanwhile',
      422,
      {
        message: 'Validation Failed',
        errors: [
          {
            resource: 'PullRequest',
            code: 'custom',
            message: 'A pull request already exists for northwind:x.',
          },
        ],
      },
      {},
      { kind: 'moved' },
    ],
    [
      'a rule against new branches',
      422,
      {
        message:
          'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      },
      {},
      {
        kind: 'refused',
        said: '422: Repository rule violations found Cannot create ref due to creations being restricted.',
      },
    ],
    [
      'a branch that is protected',
      422,
      { message: 'Reference update failed' },
      {},
      { kind: 'refused' },
    ],
    [
      'a field without a message',
      422,
      {
        message: 'Validation Failed',
        errors: [{ resource: 'PullRequest', field: 'base', code: 'invalid' }],
      },
      {},
      {
        kind: 'refused',
        said: '422: Validation Failed: PullRequest base invalid',
      },
    ],
    [
      'an archived repository',
      403,
      { message: 'Repository was archived so is read-only.' },
      { 'x-ratelimit-remaining': '4290' },
      { kind: 'refused' },
    ],
    [
      'an empty repository',
      409,
      { message: 'Git Repository is empty.' },
      {},
      { kind: 'refused' },
    ],
    [
      'a secondary limit without a time',
      403,
      {
        message:
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      },
      { 'x-ratelimit-remaining': '4290', 'x-ratelimit-reset': inTenMinutes },
      { kind: 'throttled', waitMs: 60_000 },
    ],
    [
      'a secondary limit with a time',
      403,
      { message: 'You have exceeded a secondary rate limit.' },
      { 'retry-after': '90' },
      { kind: 'throttled', waitMs: 90_000 },
    ],
    [
      'the limit of the hour',
      403,
      { message: 'API rate limit exceeded for user ID 1.' },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTenMinutes },
      { kind: 'throttled', waitMs: 600_000 },
    ],
    ['429 without a body', 429, '', {}, { kind: 'throttled', waitMs: 60_000 }],
    [
      'content that comes too fast',
      422,
      {
        message: 'Validation Failed',
        errors: [
          {
            resource: 'PullRequest',
            code: 'custom',
            message: 'was submitted too quickly',
          },
        ],
      },
      {},
      { kind: 'throttled', waitMs: 60_000 },
    ],
    [
      'a token that is not valid',
      401,
      { message: 'Bad credentials' },
      {},
      { kind: 'unauthorized', said: '401: Bad credentials' },
    ],
    [
      'a token without a permission',
      403,
      { message: 'Resource not accessible by integration' },
      {},
      { kind: 'unauthorized' },
    ],
    ['nothing there', 404, { message: 'Not Found' }, {}, { kind: 'absent' }],
    [
      'an outage',
      502,
      '<html>Bad Gateway</html>',
      {},
      { kind: 'transient', said: '502: <html>Bad Gateway</html>' },
    ],
    [
      'silence',
      undefined,
      'connect ECONNREFUSED 127.0.0.1:9',
      {},
      { kind: 'transient', said: 'connect ECONNREFUSED 127.0.0.1:9' },
    ],
    [
      'the page of a proxy',
      403,
      '<html>\n  Blocked by policy, token=ghp_0123456789abcdefghijABCDEFGHIJ456789</html>',
      {},
      {
        kind: 'unknown',
        said: expect.stringMatching(
          /^403: <html> Blocked by policy, token=\[redacted\]/,
        ),
      },
    ],
    [
      'a page in place of an answer',
      200,
      '<html>Sign in</html>',
      {},
      { kind: 'unknown' },
    ],
  ])('%s', (_name, status, body, headers, expected) => {
    const failure = classifyGitHubAnswer({ status, body, headers }, now);
    expect(failure).toMatchObject(expected);
    expect(failure.waitMs > 0).toBe(failure.kind === 'throttled');
  });
});
