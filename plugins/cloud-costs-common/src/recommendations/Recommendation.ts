/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * A way to save, as a source reports it.
 *
 * Effort levels are those of AWS Cost Optimization Hub.
 *
 * @public
 */
export const recommendationSchema = z.object({
  source: z.string().min(1),
  /** The source's own id; the same recommendation is reported again with the same id. */
  externalId: z.string().min(1),
  account: z.string(),
  region: z.string().default(''),
  /** The resource it is about, as an ARN, where there is one. */
  resource: z.string().default(''),
  service: z.string().default(''),
  /** The tags of the resource, which say whom it belongs to. */
  tags: z.record(z.string(), z.string()).optional(),
  /** What to do, such as `Rightsize` or `Delete`. */
  action: z.string().min(1),
  title: z.string().min(1),
  monthlySavings: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a decimal that is not negative'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  effort: z.enum(['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh']).optional(),
  restartNeeded: z.boolean().optional(),
  rollbackPossible: z.boolean().optional(),
});
/** @public */
export type ReportedRecommendation = z.infer<typeof recommendationSchema>;
