/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  listOf,
  millisecondsSchema,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { AthenaExport, exportFormats } from './athena/AthenaExport';

const formats = Object.keys(exportFormats) as AthenaExport['format'][];

const payers = z.array(configuredAccountIdSchema).min(1).optional();

const costExplorerSchema = z.strictObject({
  payers,
  every: millisecondsSchema.prefault({ hours: 12 }),
});
const athenaSchema = z
  .strictObject({
    payer: configuredAccountIdSchema,
    accountId: configuredAccountIdSchema.optional(),
    region: regionSchema,
    workgroup: z.string().min(1).default('primary'),
    catalog: z.string().min(1).default('AwsDataCatalog'),
    database: z.string().min(1),
    table: z.string().min(1),
    format: z.enum(formats),
    outputLocation: z
      .string()
      .regex(
        /^s3:\/\/[^/]+/,
        'is not a place in S3; Write a bucket with a prefix, such as s3://acme-athena/steward/',
      )
      .optional(),
  })
  .transform(
    (one): AthenaExport => ({ ...one, accountId: one.accountId ?? one.payer }),
  );
const otherSchema = z.strictObject({ payers });

/** Reads `cloudCosts.aws`. What is not configured, or wrong, is undefined or left out. */
export function readAwsCostsConfig(rootConfig: RootConfigService) {
  return readSections(
    rootConfig,
    'cloudCosts.aws',
    {
      dailyCap: orDefaults(
        z
          .number()
          .min(0, 'is below zero; Write US dollars a day, such as 5')
          .default(5),
      ),
      costExplorer: costExplorerSchema.optional(),
      athena: listOf(athenaSchema, { unique: 'payer' }),
      anomalies: otherSchema.optional(),
      budgets: otherSchema.optional(),
      recommendations: otherSchema.optional(),
      prices: z.strictObject({}).optional(),
    },
    { readElsewhere: [] },
  );
}
