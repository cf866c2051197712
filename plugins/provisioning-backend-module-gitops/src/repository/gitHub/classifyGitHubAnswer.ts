/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { GitAnswer, GitFailure, GitFailureKind } from '../GitFailure';
import { RateLimit, rateLimitOf, throttleWait } from '../RateLimit';
import { saidOf } from '../saidOf';
import { gitHubWords } from './gitHubWords';

const MOVED =
  /^Reference already exists|not a fast forward|^A pull request already exists/i;
const THROTTLED = /\brate limit|abuse detection|submitted too quickly/i;
const NOT_ALLOWED = /^(Resource not accessible by|Must have )/i;

const bodySchema = z.object({
  message: z.string(),
  errors: z
    .array(
      z.union([
        z.string(),
        z.object({
          resource: z.string().optional(),
          field: z.string().optional(),
          code: z.string().optional(),
          message: z.string().optional(),
        }),
      ]),
    )
    .catch([])
    .default([]),
});

/**
 * Says what an answer of GitHub means, by its status, its headers and what it
 * says. What it does not recognise stays `unknown`.
 *
 * Sources:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api,
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function classifyGitHubAnswer(answer: GitAnswer, now: Date): GitFailure {
  const body = bodySchema.safeParse(answer.body).data;
  const sentences = body ? [body.message, ...body.errors.map(wordsOf)] : [];
  const rate = rateLimitOf(answer.headers, gitHubWords.rateLimitHeaders);
  const kind = kindOf(answer, sentences, rate);
  return {
    kind,
    said: saidOf(answer, sentences),
    waitMs: kind === 'throttled' ? throttleWait(answer.headers, rate, now) : 0,
  };
}

function kindOf(
  { status, headers }: GitAnswer,
  sentences: readonly string[],
  rate: RateLimit | undefined,
): GitFailureKind {
  const says = (pattern: RegExp) => sentences.some(text => pattern.test(text));
  if (status === undefined || status === 408 || status >= 500) {
    return 'transient';
  }
  const isLimit =
    headers['retry-after'] !== undefined ||
    rate?.remaining === 0 ||
    says(THROTTLED);
  if (status === 429 || ([403, 422].includes(status) && isLimit)) {
    return 'throttled';
  }
  // Something in between, such as a proxy, answers without GitHub's shape.
  if (sentences.length === 0 || status < 400) {
    return 'unknown';
  }
  if (status === 401 || (status === 403 && says(NOT_ALLOWED))) {
    return 'unauthorized';
  }
  if (status === 404) {
    return 'absent';
  }
  return status === 422 && says(MOVED) ? 'moved' : 'refused';
}

function wordsOf(error: z.infer<typeof bodySchema>['errors'][number]): string {
  if (typeof error === 'string') {
    return error;
  }
  const { resource, field, code, message } = error;
  return (
    message ??
    [resource, field, code].filter(part => part !== undefined).join(' ')
  );
}
