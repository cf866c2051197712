/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * A budget, as a source reports it: for all costs, or for those of an account
 * or with tags.
 *
 * @public
 */
export const reportedBudgetSchema = z.object({
  /** What the source calls it. */
  name: z.string().min(1),
  period: z.enum(['month', 'quarter', 'year']),
  amount: z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal above zero'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  account: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
/** @public */
export type ReportedBudget = z.infer<typeof reportedBudgetSchema>;
