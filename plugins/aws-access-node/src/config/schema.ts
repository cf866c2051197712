/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountIdPattern,
  partitionSchema,
  regionSchema,
} from '@steward/backstage-plugin-aws-common';
import { secret } from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

const text = z.string().trim().min(1);

const IN_QUOTES = "Write the 12 digits in quotes, such as '012345678901'";

/** As text only, as Backstage reads it. */
const accountId = z
  .string(`is not text; ${IN_QUOTES}`)
  .regex(accountIdPattern, `is not an AWS account ID; ${IN_QUOTES}`);

const roleName = z
  .string()
  .regex(
    /^[\w+=,.@/-]{1,512}$/,
    'is not the name of a role; Write the name without its ARN, such as StewardReader',
  );

const externalId = secret(
  z
    .string()
    .regex(
      /^[\w+=,.@:/-]{2,1224}$/,
      'is not an external ID; Use 2 to 1224 letters, digits and _+=,.@:/-',
    ),
);

const keys = {
  accessKeyId: secret(text).optional(),
  secretAccessKey: secret(text).optional(),
  profile: text.optional(),
  region: regionSchema.optional(),
};

const role = {
  roleName: roleName.optional(),
  partition: partitionSchema.optional(),
  region: regionSchema.optional(),
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
  'is not an object; Begin the entry with "- accountId:"',
);

/** `aws.accountDefaults` of `@backstage/integration-aws-node`. */
export const accountDefaultsSchema = z.strictObject(role);

/** One of `awsAccess.roles`. */
export const pluginRoleSchema = z.strictObject({
  ...pluginRole,
  purposes: z.record(z.string(), z.strictObject(pluginRole)).default({}),
});

const seconds = z.number().min(0.01).max(3600);

/** `awsAccess.limits`. */
export const limitsSchema = z.strictObject({
  concurrency: z.int().min(1).max(100).default(10),
  minimumRate: z.number().min(0.1).max(1000).default(8),
  maxAttempts: z.int().min(1).max(20).default(8),
  requestTimeoutSeconds: seconds.default(15),
  connectionTimeoutSeconds: seconds.default(5),
  totalTimeoutSeconds: seconds.default(120),
});

export type MainAccountConfig = z.infer<typeof mainAccountSchema>;
export type AccountConfig = z.infer<typeof accountSchema>;
export type AccountDefaultsConfig = z.infer<typeof accountDefaultsSchema>;
export type PluginRoleConfig = z.infer<typeof pluginRoleSchema>;
export type LimitsConfig = z.infer<typeof limitsSchema>;
