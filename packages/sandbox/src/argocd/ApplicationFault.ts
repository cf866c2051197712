/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * How Argo CD or one of its Applications misbehaves while the fault is set.
 *
 * @public
 */
export const applicationFaultSchema = z.strictObject({
  /** Answer every request with this status instead. */
  status: z.number().int().min(400).max(599).optional(),
  sync: z.enum(['OutOfSync', 'Unknown']).optional(),
  health: z
    .enum(['Progressing', 'Degraded', 'Suspended', 'Missing', 'Unknown'])
    .optional(),
  /** What is said of it. */
  message: z.string().optional(),
  /** How its last sync went, hooks included, whatever its health. */
  operation: z.enum(['Running', 'Failed', 'Error']).optional(),
  /** It is in this namespace instead of that of Argo CD. */
  namespace: z.string().optional(),
  /** It is neither created nor deleted. */
  stuck: z.boolean().optional(),
});

/**
 * How Argo CD or one of its Applications misbehaves while the fault is set.
 *
 * @public
 */
export type ApplicationFault = z.infer<typeof applicationFaultSchema>;
