/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** What a plan for the enclave executor holds. */
export const enclaveChangeSchema = z.strictObject({
  operation: z.enum(['deploy', 'resize', 'pause', 'resume', 'destroy']),
  table: z.strictObject({
    accountId: z.string().optional(),
    region: z.string(),
    tableName: z.string(),
  }),
  /** Of a row that is there; a new one gets its id from the run. */
  enclaveId: z.string().optional(),
  /** Attributes of a new row. */
  item: z.record(z.string(), z.json()).optional(),
  /** Attributes by path that change besides the state. */
  set: z.record(z.string(), z.json()).optional(),
  team: z.string().optional(),
});

/** What a plan for the enclave executor holds. */
export type EnclaveChange = z.infer<typeof enclaveChangeSchema>;
