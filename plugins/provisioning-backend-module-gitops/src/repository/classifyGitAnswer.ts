/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { quoted } from '@steward/backstage-plugin-provisioning-node';

/** An answer of GitHub that is not the one that was asked for. */
export interface GitAnswer {
  /** Of HTTP; absent when there was no answer. */
  status?: number;
  /** The body, or why there was no answer. */
  body: unknown;
  headers: Record<string, string | number | undefined>;
}

/**
 * What an answer means:
 *
 * - `moved`: a branch or a pull request changed meanwhile; look again
 * - `throttled`: GitHub takes no requests with this token for `waitMs`
 * - `refused`: GitHub will not do this, however often it is asked
 * - `absent`: there is no such thing, or the token may not see it
 * - `unauthorized`: the token is not valid, or lacks a permission
 * - `transient`: GitHub is away
 * - `unknown`: not recognised
 */
export type GitFailureKind =
  | 'moved'
  | 'throttled'
  | 'refused'
  | 'absent'
  | 'unauthorized'
  | 'transient'
  | 'unknown';

/** What an answer means, and what it says. */
export interface GitFailure {
  kind: GitFailureKind;
  /** In GitHub's words, on one line, without secrets: "422: Validation Failed". */
  said: string;
  /** How long to send nothing, in milliseconds; of `throttled` alone. */
  waitMs: number;
}

const MINUTE_MS = 60_000;

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
export function classifyGitAnswer(answer: GitAnswer, now: Date): GitFailure {
  const body = bodySchema.safeParse(answer.body).data;
  const sentences = body ? [body.message, ...body.errors.map(wordsOf)] : [];
  const kind = kindOf(answer, sentences);
  return {
    kind,
    said: saidOf(answer, sentences),
    waitMs: kind === 'throttled' ? waitOf(answer, now) : 0,
  };
}

function kindOf(
  { status, headers }: GitAnswer,
  sentences: readonly string[],
): GitFailureKind {
  const says = (pattern: RegExp) => sentences.some(text => pattern.test(text));
  if (status === undefined || status === 408 || status >= 500) {
    return 'transient';
  }
  const isLimit =
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
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

function waitOf({ headers }: GitAnswer, now: Date): number {
  const seconds = Number(headers['retry-after']);
  if (seconds > 0) {
    return seconds * 1000;
  }
  const untilReset =
    Number(headers['x-ratelimit-reset']) * 1000 - now.getTime();
  return String(headers['x-ratelimit-remaining']) === '0' && untilReset > 0
    ? untilReset
    : MINUTE_MS;
}

function saidOf(
  { status, body }: GitAnswer,
  sentences: readonly string[],
): string {
  const text =
    sentences.length > 0 ? sentences.join(': ') : textOf(body) || 'no text';
  const line = text.replace(/\s+/g, ' ').trim();
  return quoted(status === undefined ? line : `${status}: ${line}`);
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body) ?? '';
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
