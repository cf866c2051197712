/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountIdSchema,
  regionSchema,
} from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

/** Target of a request as it comes in. @public */
export const runTargetSchema = z.strictObject({
  name: z.string().min(1).max(200),
  accountId: accountIdSchema.optional(),
  accountName: z.string().max(200).optional(),
  region: regionSchema.optional(),
  environment: z.string().max(120).optional(),
  team: z.string().max(63).optional(),
  entityRef: z.string().max(255).optional(),
});
