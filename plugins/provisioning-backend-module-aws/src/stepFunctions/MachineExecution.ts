/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { z } from 'zod';

/** What a plan for the Step Functions executor holds. */
export const machineExecutionSchema = z.strictObject({
  machineArn: z.string(),
  input: z.record(z.string(), z.json()),
  /**
   * The effects in place of the plan's, where only the output knows the id: in
   * `ref`, `{name}` stands for a member of the output.
   */
  effectsOfOutput: z
    .array(
      z.strictObject({
        type: z.string(),
        ref: z.string(),
        operation: z.enum(['create', 'update', 'delete']),
        accountId: z.string().optional(),
      }),
    )
    .optional(),
  /** Member of the output that is a list with the result of each account. */
  results: z.string().optional(),
});

/** What a plan for the Step Functions executor holds. */
export type MachineExecution = z.infer<typeof machineExecutionSchema>;

/** What a run's plan holds for the executor. */
export function planOf(run: Run): MachineExecution {
  return machineExecutionSchema.parse(run.plan?.execution);
}
