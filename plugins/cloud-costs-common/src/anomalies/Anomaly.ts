/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { daySchema } from '../rows/CostRow';

const amountSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a decimal in plain notation');

/** A cost out of the ordinary, as a source or the local detection reports it. @public */
export const anomalySchema = z.object({
  /** Where it was found: `local`, or the id of the source. */
  source: z.string().min(1),
  /** The source's own id; the same anomaly is reported again with the same id. */
  externalId: z.string().min(1),
  account: z.string().default(''),
  service: z.string().default(''),
  region: z.string().default(''),
  from: daySchema,
  to: daySchema,
  expected: amountSchema,
  actual: amountSchema,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** What the source says of the cause, in its words. */
  cause: z.string().optional(),
});
/** @public */
export type ReportedAnomaly = z.infer<typeof anomalySchema>;
