/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  partitionSchema,
  regionSchema,
} from '@steward/backstage-plugin-aws-common';
import { accountMatchSchema } from '@steward/backstage-plugin-estate-common';
import { EstateSourceConfiguration } from '@steward/backstage-plugin-estate-node';
import {
  configuredAccountIdSchema,
  millisecondsSchema,
  orDefaults,
  readSections,
  sourcesOf,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { memberRoleProblem } from './memberRoleProblem';

/** `estate.organizations`, each of them */
const organizationSchema = z.strictObject({
  accountId: configuredAccountIdSchema.optional(),
  partition: partitionSchema.default('aws'),
  tags: z.enum(['auto', 'tagging', 'organizations']).default('auto'),
});

/** `estate.clusters` */
const clustersSchema = z.strictObject({
  enabled: z.boolean().default(true),
  regions: z.array(regionSchema).default([]),
  includeRegions: z.array(regionSchema).optional(),
  excludeRegions: z.array(regionSchema).default([]),
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
const enclavesSchema = z.strictObject({
  accountId: configuredAccountIdSchema.optional(),
  region: regionSchema,
  tableName: z
    .string()
    .regex(
      /^[A-Za-z0-9_.-]{3,255}$/,
      'is not the name of a DynamoDB table; Use 3 to 255 of a-z, A-Z, 0-9, "_", "." and "-"',
    ),
  /** Named for the provisioning of enclaves; reading scans the table whole. */
  statusIndex: z.string().default('status-index'),
  includeDestroyed: z.boolean().default(false),
});

const SECTIONS = {
  organizations: sourcesOf(organizationSchema),
  clusters: clustersSchema.optional(),
  enclaves: sourcesOf(enclavesSchema),
  regionCacheFor: orDefaults(millisecondsSchema.prefault({ days: 3 })),
};

/** What is read from AWS, defaults applied. */
export interface AwsSourcesConfig {
  organizations: Record<string, z.infer<typeof organizationSchema>>;
  /** Undefined when clusters are not read. */
  clusters?: z.infer<typeof clustersSchema>;
  enclaves: Record<string, z.infer<typeof enclavesSchema>>;
  /** Milliseconds. */
  regionCacheFor: number;
}

/**
 * Reads what of `estate` is about AWS, section by section and source by source.
 * What is wrong is described and set aside; the rest is used.
 */
export function readAwsSources(
  root: Config,
): EstateSourceConfiguration & { config: AwsSourcesConfig } {
  const { config, problems, setAside } = readSections(root, 'estate', SECTIONS);
  const clusters = config.clusters?.enabled ? config.clusters : undefined;
  const missingRole = clusters && memberRoleProblem(root);
  return {
    config: { ...config, clusters },
    sections: {
      organizations: 'organization',
      clusters: 'eks',
      enclaves: 'enclaves',
      regionCacheFor: undefined,
    },
    problems: [...problems, ...(missingRole ? [missingRole] : [])],
    setAside,
  };
}
