/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  millisecondsSchema,
  ownerRefSchema,
  scheduleSchema,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

/** `estate.schedule` */
export const estateScheduleSchema = scheduleSchema({
  frequency: { minutes: 15 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 5 },
});

const ownershipRuleSchema = z.union([
  z.strictObject({ accountTag: z.string().min(1) }),
  z.strictObject({ organizationalUnitTag: z.string().min(1) }),
  z.strictObject({
    mapping: z.strictObject({
      accounts: z.record(z.string(), z.string()).optional(),
      organizationalUnits: z.record(z.string(), z.string()).optional(),
      names: z
        .array(z.strictObject({ pattern: z.string(), owner: z.string() }))
        .optional(),
    }),
  }),
]);

/** `estate.ownership` */
export const ownershipSchema = z.strictObject({
  rules: z
    .array(ownershipRuleSchema)
    .default([{ accountTag: 'owner' }, { organizationalUnitTag: 'owner' }]),
  default: ownerRefSchema.default('group:default/platform'),
});

/** `estate.removalGuard` */
export const removalGuardSchema = z.strictObject({
  minimum: z.number().int().min(0).default(5),
  percentage: z.number().min(0).max(100).default(10),
  confirmations: z.number().int().min(1).default(2),
  confirmAfter: millisecondsSchema.prefault({ hours: 1 }),
});

/** The configuration of the estate, defaults applied. */
export interface EstateConfig {
  schedule: z.infer<typeof estateScheduleSchema>;
  ownership: z.infer<typeof ownershipSchema>;
  removalGuard: z.infer<typeof removalGuardSchema>;
  tombstoneDays: number;
  compatibilityAnnotations: boolean;
}
