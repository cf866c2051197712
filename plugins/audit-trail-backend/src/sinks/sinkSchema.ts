/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  httpUrlSchema,
  secret,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

const common = {
  id: z
    .string()
    .regex(
      /^[a-z0-9-]{1,50}$/,
      'is not the id of a sink; Use a to z, 0 to 9 and -, at most 50',
    ),
  query: z
    .string()
    .superRefine((query, context) => {
      try {
        parseQuery(query);
      } catch (error) {
        context.addIssue({
          code: 'custom',
          message: `is not a query (${
            toError(error).message
          }); Write it as in the search field of the audit trail`,
        });
      }
    })
    .optional(),
};
const format = z
  .enum(['ndjson', 'csv', 'ocsf', 'ecs', 'cloudevents'])
  .default('ndjson');

/** One of `auditTrail.sinks`. */
export const sinkSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('file'),
    path: z.string().min(1),
    format,
    maxMegabytes: z.number().positive().default(100),
  }),
  z.strictObject({
    ...common,
    type: z.literal('webhook'),
    url: secret(httpUrlSchema),
    format,
    secret: secret(z.string().min(16)).optional(),
    batchSize: z.int().min(1).max(1000).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('eventbridge'),
    bus: z.string().min(1),
    accountId: configuredAccountIdSchema.optional(),
    region: regionSchema,
  }),
]);

export type SinkConfig = z.infer<typeof sinkSchema>;
