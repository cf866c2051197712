/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAccountId,
  isRegion,
  partitionIds,
} from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

const text = z.string().trim().min(1);

const accountId = z
  .string('must be a text of twelve digits; put quotes around it')
  .refine(isAccountId, 'must be twelve digits, in quotes');

const roleName = z
  .string()
  .regex(
    /^[\w+=,.@/-]{1,512}$/,
    'must be the name of a role without its ARN, for example "StewardReader"',
  );

const externalId = z
  .string()
  .regex(
    /^[\w+=,.@:/-]{2,1224}$/,
    'must have 2 to 1224 characters of letters, digits and _+=,.@:/-',
  );

const region = z
  .string()
  .refine(isRegion, 'must be the code of a region, for example "eu-central-1"');

const partition = z.enum(
  partitionIds,
  `must be one of ${partitionIds.join(', ')}`,
);

const keys = {
  accessKeyId: text.optional(),
  secretAccessKey: text.optional(),
  profile: text.optional(),
  region: region.optional(),
};

const role = {
  roleName: roleName.optional(),
  partition: partition.optional(),
  region: region.optional(),
  externalId: externalId.optional(),
  webIdentityTokenFile: text.optional(),
};

const pluginRole = {
  roleName: roleName.optional(),
  externalId: externalId.optional(),
};

/** `aws.mainAccount` of `@backstage/integration-aws-node`. */
export const mainAccountSchema = z.strictObject(keys);

/** One of `aws.accounts` of `@backstage/integration-aws-node`. */
export const accountSchema = z.strictObject(
  { accountId, ...keys, ...role },
  'must be a block that begins with "accountId:"',
);

/** `aws.accountDefaults` of `@backstage/integration-aws-node`. */
export const accountDefaultsSchema = z.strictObject(role);

/** One of `awsAccess.roles`. */
export const pluginRoleSchema = z.strictObject({
  ...pluginRole,
  purposes: z.record(z.string(), z.strictObject(pluginRole)).default({}),
});

function between(minimum: number, maximum: number) {
  const message = `must be a number from ${minimum} to ${maximum}`;
  return z.number(message).min(minimum, message).max(maximum, message);
}

const seconds = between(0.01, 3600);

/** `awsAccess.limits`. */
export const limitsSchema = z.strictObject({
  concurrency: between(1, 100).int('must be a whole number').default(10),
  minimumRate: between(0.1, 1000).default(8),
  maxAttempts: between(1, 20).int('must be a whole number').default(8),
  requestTimeoutSeconds: seconds.default(15),
  connectionTimeoutSeconds: seconds.default(5),
  totalTimeoutSeconds: seconds.default(120),
});

export type MainAccountConfig = z.infer<typeof mainAccountSchema>;
export type AccountConfig = z.infer<typeof accountSchema>;
export type AccountDefaultsConfig = z.infer<typeof accountDefaultsSchema>;
export type PluginRoleConfig = z.infer<typeof pluginRoleSchema>;
export type LimitsConfig = z.infer<typeof limitsSchema>;
