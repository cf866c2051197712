/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  readSections,
  scheduleSchema,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

/** Where an administrator or aggregator is; without an account the main account's own credentials ask. */
const place = {
  accountId: configuredAccountIdSchema.optional(),
  region: regionSchema,
};

const schedule = scheduleSchema({
  frequency: { hours: 6 },
  timeout: { hours: 3 },
  initialDelay: { minutes: 1 },
});

const securityHubSchema = z.strictObject({
  ...place,
  format: z
    .enum(['asff', 'ocsf'], 'is not a format of Security Hub; use asff or ocsf')
    .default('asff'),
  schedule,
});

const configSchema = z.strictObject({
  ...place,
  aggregator: z.string().min(1).max(256),
  schedule,
});

const CATEGORIES = [
  'security',
  'fault_tolerance',
  'service_limits',
  'performance',
  'operational_excellence',
];

const trustedAdvisorSchema = z.strictObject({
  accounts: z.array(configuredAccountIdSchema).min(1),
  categories: z
    .array(
      z.enum(
        CATEGORIES,
        `is not a category of Trusted Advisor; use one of ${CATEGORIES.join(
          ', ',
        )}`,
      ),
    )
    .default(['security', 'fault_tolerance']),
  schedule,
});

/** `scorecards.aws.securityHub` */
export type SecurityHubSettings = z.output<typeof securityHubSchema>;

/** `scorecards.aws.config` */
export type ConfigSettings = z.output<typeof configSchema>;

/** `scorecards.aws.trustedAdvisor` */
export type TrustedAdvisorSettings = z.output<typeof trustedAdvisorSchema>;

/** Reads `scorecards.aws`. A source that is not configured, or wrong, is undefined. */
export function readSettings(config: Config) {
  return readSections(config, 'scorecards.aws', {
    securityHub: securityHubSchema.optional(),
    config: configSchema.optional(),
    trustedAdvisor: trustedAdvisorSchema.optional(),
  });
}
