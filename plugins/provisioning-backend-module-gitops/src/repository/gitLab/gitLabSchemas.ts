/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

// What Steward reads of GitLab's answers: https://docs.gitlab.com/api/

export const projectSchema = z.object({
  /** Null in a repository without a branch. */
  default_branch: z.string().nullish(),
  empty_repo: z.boolean().optional(),
});

export const branchSchema = z.object({ commit: z.object({ id: z.string() }) });

export const commitSchema = z.object({ id: z.string() });

export const treeItemSchema = z.object({
  id: z.string(),
  path: z.string(),
  mode: z.string(),
});

/** What is in a folder. */
export type TreeItem = z.infer<typeof treeItemSchema>;

export const blobSchema = z.object({ content: z.base64() });

export const fileSchema = z.object({ last_commit_id: z.string() });

export const comparisonSchema = z.object({
  commits: z.array(z.object({ message: z.string() })),
  diffs: z.array(z.object({ old_path: z.string(), new_path: z.string() })),
});

export const mergeRequestSchema = z.object({
  iid: z.number(),
  /** `locked` is one that is being merged. */
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  description: z.string().nullish(),
  web_url: z.string(),
  source_branch: z.string(),
  target_branch: z.string(),
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
  sha: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  merged_at: z.string().nullish(),
  closed_at: z.string().nullish(),
});

/** A merge request in GitLab's shape. */
export type MergeRequest = z.infer<typeof mergeRequestSchema>;
