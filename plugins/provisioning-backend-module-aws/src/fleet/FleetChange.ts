/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { machineExecutionSchema } from '../stepFunctions/MachineExecution';

/** What a plan for the fleet executor holds. */
export const fleetChangeSchema = z.discriminatedUnion('destination', [
  z.strictObject({
    destination: z.literal('state-machine'),
    machine: machineExecutionSchema,
  }),
  z.strictObject({
    destination: z.literal('queue'),
    queueUrl: z.string(),
    accountId: z.string(),
    region: z.string(),
    messages: z
      .array(
        z.strictObject({
          accountId: z.string(),
          region: z.string().optional(),
          body: z.string(),
        }),
      )
      .min(1),
  }),
]);

/** What a plan for the fleet executor holds. */
export type FleetChange = z.infer<typeof fleetChangeSchema>;

/** Messages for accounts. */
export type QueueChange = Extract<FleetChange, { destination: 'queue' }>;
