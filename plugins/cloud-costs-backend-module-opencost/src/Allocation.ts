/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * What OpenCost says that workloads of one namespace, with one value of each
 * label, cost on a day. `null` is what it cannot calculate, such as NaN.
 */
export interface Allocation {
  /** The namespace and the values of the labels, with slashes between them. */
  name: string;
  totalCost: number | null;
}

const allocationSchema = z.object({
  name: z.string().min(1),
  window: z.object({ start: z.string(), end: z.string() }),
  totalCost: z.number().nullable(),
});

/**
 * What `GET /allocation/compute` answers.
 *
 * Source: OpenCost, `docs/swagger.json` and `core/pkg/opencost/allocation_json.go`.
 */
export const allocationAnswerSchema = z.object({
  code: z.number(),
  message: z.string().optional(),
  data: z.array(z.record(z.string(), allocationSchema).nullable()).nullish(),
});
