/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  configuredAccountIdSchema,
  millisecondsSchema,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

const payers = z.array(configuredAccountIdSchema).min(1).optional();

const costExplorerSchema = z.strictObject({
  payers,
  every: millisecondsSchema.prefault({ hours: 12 }),
});
const otherSchema = z.strictObject({ payers });

/** Reads `cloudCosts.aws`. What is not configured, or wrong, is undefined. */
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
      anomalies: otherSchema.optional(),
      budgets: otherSchema.optional(),
      recommendations: otherSchema.optional(),
      prices: z.strictObject({}).optional(),
    },
    { readElsewhere: [] },
  );
}
