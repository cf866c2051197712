/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  configuredAccountIdSchema,
  listOf,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

const locationSchema = z.union(
  [
    z.strictObject({
      payer: configuredAccountIdSchema,
      path: z.string().min(1),
    }),
    z.strictObject({
      payer: configuredAccountIdSchema,
      url: z.string().regex(/^https?:\/\//),
    }),
    z.strictObject({
      payer: configuredAccountIdSchema,
      s3: z.strictObject({
        bucket: z.string().min(3),
        prefix: z.string().default(''),
        export: z.string().min(1),
        region: regionSchema,
        accountId: configuredAccountIdSchema.optional(),
      }),
    }),
  ],
  'has not exactly payer and one of path, url and s3; Write payer with the account that pays, and where its files are',
);

const limitsSchema = z
  .strictObject({
    memory: z
      .string()
      .regex(
        /^\d+(MB|GB)$/,
        'is not an amount of memory; Write a number with MB or GB, such as 400MB',
      )
      .default('400MB'),
    threads: z.number().int().min(1).max(64).default(2),
  })
  .prefault({});

/** Where a location of the configuration is. */
export type LocationConfig = z.output<typeof locationSchema>;

/** Reads `cloudCosts.focus`; a location that cannot be used is set aside. */
export function readFocusConfig(rootConfig: RootConfigService) {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'cloudCosts.focus',
    { locations: listOf(locationSchema), limits: orDefaults(limitsSchema) },
    { readElsewhere: [] },
  );
  return {
    locations: config.locations.map(({ value }) => value),
    limits: config.limits,
    problems,
    setAside,
  };
}
