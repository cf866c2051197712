/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * How a repository misbehaves while the fault is set.
 *
 * @public
 */
export const repositoryFaultSchema = z.strictObject({
  /** Only these requests misbehave: a method and how the path below the repository begins, such as `POST /git/refs`, or of GitLab `POST /repository/commits`. */
  on: z
    .string()
    .regex(/^(GET|POST|PUT|PATCH|DELETE) \/\S*$/)
    .optional(),
  /** Answer with this status instead. */
  status: z.number().int().min(400).max(599).optional(),
  /** `message` of the answer. */
  message: z.string().optional(),
  /** `errors` of the answer. */
  errors: z
    .array(
      z.strictObject({
        resource: z.string(),
        field: z.string().optional(),
        code: z.string(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  /** Headers of the answer, with or without a status, such as `retry-after`. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Cut recursive trees to so many entries, as GitHub does with very large ones. */
  truncateTrees: z.number().int().min(0).optional(),
  /** Behave as a repository without a commit. */
  empty: z.boolean().optional(),
  /** Never answer; callers run into their own time limit. */
  hang: z.boolean().optional(),
  /** Wait this long before every answer. */
  latencyMs: z.number().int().min(0).max(600_000).optional(),
});

/**
 * How a repository misbehaves while the fault is set.
 *
 * @public
 */
export type RepositoryFault = z.infer<typeof repositoryFaultSchema>;
