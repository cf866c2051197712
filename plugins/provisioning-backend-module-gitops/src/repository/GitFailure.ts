/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An answer of a Git host that is not the one that was asked for. */
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
 * - `throttled`: the host takes no requests with this token for `waitMs`
 * - `refused`: the host will not do this, however often it is asked
 * - `absent`: there is no such thing, or the token may not see it
 * - `unauthorized`: the token is not valid, or lacks a permission
 * - `transient`: the host is away
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
  /** In the host's words, on one line, without secrets: "422: Validation Failed". */
  said: string;
  /** How long to send nothing, in milliseconds; of `throttled` alone. */
  waitMs: number;
}
