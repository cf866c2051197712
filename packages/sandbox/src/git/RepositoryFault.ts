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
  /** Answer every request with this status instead. */
  status: z.number().int().min(400).max(599).optional(),
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
