/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { z } from 'zod';

/** How long something may take or is kept: `{ hours: 72 }`. */
export const durationSchema: z.ZodType<HumanDuration> = z.strictObject({
  hours: z.number().positive().optional(),
  days: z.number().positive().optional(),
  minutes: z.number().positive().optional(),
});
