/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  partitionSchema,
  regionSchema,
} from '@steward/backstage-plugin-aws-common';
import { accountMatchSchema } from '@steward/backstage-plugin-estate-common';
import { atmosSettings } from '@steward/backstage-plugin-estate-node';
import { z } from 'zod';
import {
  configuredAccountIdSchema,
  durationSchema,
  frequencySchema,
  millisecondsSchema,
  ownerRefSchema,
  urlSchema,
} from './fields';

/** `estate.schedule` */
export const scheduleSchema = z.strictObject({
  frequency: frequencySchema.prefault({ minutes: 15 }),
  timeout: durationSchema.prefault({ minutes: 30 }),
  initialDelay: durationSchema.prefault({ seconds: 5 }),
});

/** `estate.organizations`, each of them */
export const organizationSchema = z.strictObject({
  accountId: configuredAccountIdSchema.optional(),
  partition: partitionSchema.default('aws'),
  tags: z.enum(['auto', 'tagging', 'organizations']).default('auto'),
});

/** `estate.clusters` */
export const clustersSchema = z.strictObject({
  enabled: z.boolean().default(true),
  regions: z.array(regionSchema).default([]),
  concurrency: z.number().int().min(1).max(256).default(32),
  includeAccounts: accountMatchSchema.strict().optional(),
  excludeAccounts: accountMatchSchema.strict().optional(),
  index: z
    .strictObject({
      configAggregator: z.strictObject({
        accountId: configuredAccountIdSchema.optional(),
        region: regionSchema,
        name: z.string().min(1),
      }),
    })
    .optional(),
  emptyShardEvery: millisecondsSchema.prefault({ hours: 6 }),
});

/** `estate.enclaves`, each table */
export const enclavesSchema = z.strictObject({
  accountId: configuredAccountIdSchema.optional(),
  region: regionSchema,
  tableName: z
    .string()
    .regex(
      /^[A-Za-z0-9_.-]{3,255}$/,
      'is not the name of a DynamoDB table (3 to 255 of a-z, A-Z, 0-9, "_", ".", "-")',
    ),
  /** Named for the provisioning of enclaves; reading scans the table whole. */
  statusIndex: z.string().default('status-index'),
  includeDestroyed: z.boolean().default(false),
});

/** `estate.environments`, each repository */
export const environmentsSchema = z.strictObject({
  url: urlSchema,
  describeStacksUrl: urlSchema.optional(),
  ...atmosSettings,
});

/** `estate.teams`, each repository */
export const teamsSchema = z.strictObject({
  url: urlSchema,
  path: z.string().default('teams/*/team.yaml'),
  cluster: z.string().optional(),
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

/** The remaining single values of `estate`. */
export const generalSchema = z.strictObject({
  tombstoneDays: z.number().int().min(0).default(30),
  compatibilityAnnotations: z.boolean().default(false),
  regionCacheFor: millisecondsSchema.prefault({ days: 3 }),
});

/** The configuration of the estate, defaults applied. */
export interface EstateConfig {
  schedule: z.infer<typeof scheduleSchema>;
  organizations: Record<string, z.infer<typeof organizationSchema>>;
  /** Undefined when clusters are not read. */
  clusters?: z.infer<typeof clustersSchema>;
  enclaves: Record<string, z.infer<typeof enclavesSchema>>;
  environments: Record<string, z.infer<typeof environmentsSchema>>;
  teams: Record<string, z.infer<typeof teamsSchema>>;
  ownership: z.infer<typeof ownershipSchema>;
  removalGuard: z.infer<typeof removalGuardSchema>;
  general: z.infer<typeof generalSchema>;
  /** Sections and sources that could not be used, e.g. `enclaves.default`: their data stay. */
  setAside: string[];
}
