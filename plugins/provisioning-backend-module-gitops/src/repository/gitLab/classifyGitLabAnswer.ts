/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { GitAnswer, GitFailure, GitFailureKind } from '../GitFailure';
import { rateLimitOf, throttleWait } from '../RateLimit';
import { saidOf } from '../saidOf';
import { gitLabWords } from './gitLabWords';

const MOVED =
  /^A branch called '[^']*' already exists|that has changed since you started editing it|^A file with this name (already exists|doesn't exist)|^Could not update .* Please refresh and try again|^Another open merge request already exists/i;

/**
 * Says what an answer of GitLab means, by its status, its headers and what it
 * says. What it does not recognise stays `unknown`.
 *
 * Sources:
 * https://docs.gitlab.com/api/rest/troubleshooting/ (status codes),
 * https://docs.gitlab.com/security/rate_limits/ (429),
 * https://docs.gitlab.com/api/commits/,
 * https://docs.gitlab.com/api/merge_requests/
 */
export function classifyGitLabAnswer(answer: GitAnswer, now: Date): GitFailure {
  const sentences = sentencesOf(answer.body);
  const kind = kindOf(answer.status, sentences);
  const rate = rateLimitOf(answer.headers, gitLabWords.rateLimitHeaders);
  return {
    kind,
    said: saidOf(answer, sentences),
    waitMs: kind === 'throttled' ? throttleWait(answer.headers, rate, now) : 0,
  };
}

function kindOf(
  status: number | undefined,
  sentences: readonly string[],
): GitFailureKind {
  if (status === undefined || status === 408 || status >= 500) {
    return 'transient';
  }
  if (status === 429) {
    return 'throttled';
  }
  // Something in between, such as a proxy, answers without GitLab's shape.
  if (sentences.length === 0 || status < 400) {
    return 'unknown';
  }
  if (status === 401 || status === 403) {
    return 'unauthorized';
  }
  if (status === 404) {
    return 'absent';
  }
  return sentences.some(text => MOVED.test(text)) ? 'moved' : 'refused';
}

/**
 * GitLab says why in `message`, and OAuth in `error` and `error_description`:
 * a text, a list, or lists by field.
 */
function sentencesOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) {
    return [];
  }
  return ['message', 'error', 'error_description'].flatMap(name =>
    name in body ? textsOf(Reflect.get(body, name)) : [],
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap(textsOf)
    : Object.entries(value).flatMap(([field, reasons]) =>
        textsOf(reasons).map(text =>
          ['base', 'error'].includes(field) ? text : `${field} ${text}`,
        ),
      );
}
