/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** A remark on a pull request. */
export const pullRequestCommentSchema = z.object({
  id: z.number(),
  author: z.string(),
  body: z.string(),
  createdAt: z.string(),
});

/** A review of a pull request. */
export const pullRequestReviewSchema = z.object({
  id: z.number(),
  author: z.string(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED']),
  body: z.string(),
  /** The head that was looked at. */
  commit: z.string(),
  submittedAt: z.string(),
});

/** A pull request as it is kept on disk. Times are ISO 8601. */
export const pullRequestSchema = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  author: z.string(),
  /** Branch with the changes. */
  head: z.string(),
  /** Branch that takes them. */
  base: z.string(),
  /** Last known commit of `head`; the live one while open. */
  headCommit: z.string(),
  /** Commit of `base` that the changes are shown against. */
  baseCommit: z.string(),
  state: z.enum(['open', 'closed']),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().optional(),
  mergedAt: z.string().optional(),
  mergedBy: z.string().optional(),
  mergeCommit: z.string().optional(),
  labels: z.array(z.string()),
  comments: z.array(pullRequestCommentSchema),
  /** People and teams that were asked for a review. */
  reviewers: z.array(z.string()).default([]),
  teamReviewers: z.array(z.string()).default([]),
  reviews: z.array(pullRequestReviewSchema).default([]),
});

/**
 * A pull request.
 *
 * @public
 */
export type PullRequest = z.infer<typeof pullRequestSchema>;

/**
 * A remark on a pull request.
 *
 * @public
 */
export type PullRequestComment = z.infer<typeof pullRequestCommentSchema>;

/**
 * A review of a pull request.
 *
 * @public
 */
export type PullRequestReview = z.infer<typeof pullRequestReviewSchema>;
