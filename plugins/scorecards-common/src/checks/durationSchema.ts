/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { z } from 'zod';

const amount = z.number().int().min(0).optional();

/** A duration as Backstage writes it: `{ days: 7 }`. @public */
export const durationSchema: z.ZodType<HumanDuration> = z
  .strictObject({
    years: amount,
    months: amount,
    weeks: amount,
    days: amount,
    hours: amount,
    minutes: amount,
    seconds: amount,
    milliseconds: amount,
  })
  .refine(duration => Object.values(duration).some(value => value), {
    message: 'must be a duration longer than zero, such as { days: 7 }',
  });
