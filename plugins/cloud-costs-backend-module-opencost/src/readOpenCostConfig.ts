/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  httpUrlSchema,
  listOf,
  orDefaults,
  readSections,
  secret,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

const clusterSchema = z.strictObject({
  name: z.string().min(1).max(80),
  url: httpUrlSchema.transform(url => url.replace(/\/+$/, '')),
  token: secret(z.string().min(1)).optional(),
  accountId: configuredAccountIdSchema,
  region: regionSchema,
  tags: z.record(z.string(), z.string()).default({}),
  currency: z
    .string()
    .regex(
      /^[A-Z]{3}$/,
      'is not a currency; Write the code of the currency of OpenCost, such as USD',
    )
    .default('USD'),
});

const labelsSchema = z
  .record(
    z.string().min(1),
    z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9_./-]*$/,
        'is not a label; Write the name of a label of Kubernetes, such as team',
      ),
  )
  .default({ team: 'team' })
  .transform(labels =>
    Object.entries(labels).map(([tag, label]) => ({ tag, label })),
  );

/** Reads `cloudCosts.openCost`; a cluster that cannot be used is set aside. */
export function readOpenCostConfig(rootConfig: RootConfigService) {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'cloudCosts.openCost',
    {
      clusters: listOf(clusterSchema, { unique: 'name' }),
      labels: orDefaults(labelsSchema),
    },
    { readElsewhere: [] },
  );
  return {
    clusters: config.clusters.map(({ value }) => value),
    labels: config.labels,
    problems,
    setAside,
  };
}
