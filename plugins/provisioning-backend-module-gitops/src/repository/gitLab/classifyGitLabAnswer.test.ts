/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GitAnswer, GitFailure } from '../GitFailure';
import { classifyGitLabAnswer } from './classifyGitLabAnswer';

const now = new Date('2026-11-26T10:00:00.000Z');
const inHalfAMinute = now.getTime() / 1000 + 30;

type Case = [string, GitAnswer['status'], unknown, GitAnswer['headers']];

describe('classifyGitLabAnswer', () => {
  it.each<[...Case, Partial<GitFailure>]>([
    [
      'a branch that was made meanwhile',
      400,
      {
        message:
          "A branch called 'steward/x' already exists. Switch to that branch in order to make changes",
      },
      {},
      { kind: 'moved' },
    ],
    [
      'a file that changed meanwhile',
      400,
      {
        message:
          'You are attempting to update a file that has changed since you started editing it.',
      },
      {},
      { kind: 'moved' },
    ],
    [
      'a file that was made meanwhile',
      400,
      { message: 'A file with this name already exists' },
      {},
      { kind: 'moved' },
    ],
    [
      'a file that was removed meanwhile',
      400,
      { message: "A file with this name doesn't exist" },
      {},
      { kind: 'moved' },
    ],
    [
      'a branch that moved while GitLab wrote',
      400,
      {
        message:
          'Could not update refs/heads/steward/x. Please refresh and try again.',
      },
      {},
      { kind: 'moved' },
    ],
    [
      'a merge request that was opened meanwhile',
      409,
      {
        message: [
          'Another open merge request already exists for this source branch: !7',
        ],
      },
      {},
      {
        kind: 'moved',
        said: '409: Another open merge request already exists for this source branch: !7',
      },
    ],
    [
      'a protected branch',
      400,
      { message: 'You are not allowed to push into this branch' },
      {},
      { kind: 'refused' },
    ],
    [
      'a push rule that quotes a message about a branch that exists',
      400,
      {
        message:
          "GitLab: Commit message does not follow the pattern. A branch called 'x' already exists",
      },
      {},
      { kind: 'refused' },
    ],
    [
      'reasons by field',
      422,
      { message: { base: ['Source is invalid'], title: ["can't be blank"] } },
      {},
      { kind: 'refused', said: "422: Source is invalid: title can't be blank" },
    ],
    [
      'a limit with a time',
      429,
      'Retry later\n',
      { 'retry-after': '42' },
      { kind: 'throttled', said: '429: Retry later', waitMs: 42_000 },
    ],
    [
      'a limit that is reset',
      429,
      'Retry later\n',
      { 'ratelimit-remaining': '0', 'ratelimit-reset': inHalfAMinute },
      { kind: 'throttled', waitMs: 30_000 },
    ],
    [
      'a limit of one operation, whose headers are about all others',
      429,
      {
        message: {
          error:
            'This endpoint has been requested too many times. Try again later.',
        },
      },
      { 'ratelimit-remaining': '595', 'ratelimit-reset': inHalfAMinute },
      {
        kind: 'throttled',
        said: '429: This endpoint has been requested too many times. Try again later.',
        waitMs: 60_000,
      },
    ],
    [
      'a token that is not valid',
      401,
      { message: '401 Unauthorized' },
      {},
      { kind: 'unauthorized', said: '401: 401 Unauthorized' },
    ],
    [
      'a token that ran out',
      401,
      { error: 'invalid_token', error_description: 'Token is expired.' },
      {},
      { kind: 'unauthorized', said: '401: invalid_token: Token is expired.' },
    ],
    [
      'a token without a scope',
      403,
      {
        error: 'insufficient_scope',
        error_description:
          'The request requires higher privileges than provided by the access token.',
        scope: 'api',
      },
      {},
      { kind: 'unauthorized' },
    ],
    [
      'a token without a role',
      403,
      { message: '403 Forbidden' },
      {},
      { kind: 'unauthorized' },
    ],
    [
      'nothing there',
      404,
      { message: '404 Project Not Found' },
      {},
      { kind: 'absent' },
    ],
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
      'an address that GitLab blocks, or the page of a proxy',
      403,
      'Forbidden\n',
      {},
      { kind: 'unknown', said: '403: Forbidden' },
    ],
    [
      'a page in place of an answer',
      200,
      '<html>Sign in</html>',
      {},
      { kind: 'unknown' },
    ],
  ])('%s', (_name, status, body, headers, expected) => {
    const failure = classifyGitLabAnswer({ status, body, headers }, now);
    expect(failure).toMatchObject(expected);
    expect(failure.waitMs > 0).toBe(failure.kind === 'throttled');
  });
});
