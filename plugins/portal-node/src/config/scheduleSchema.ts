/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { CronExpressionParser } from 'cron-parser';
import { z } from 'zod';
import { durationSchema, positiveDurationSchema } from './durationSchema';

const cronSchema = z.strictObject({
  cron: z.string().superRefine((cron, context) => {
    try {
      CronExpressionParser.parse(cron);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `is not a cron expression (${
          error instanceof Error ? error.message : error
        }); Write five fields: minute hour day-of-month month day-of-week, such as "*/15 * * * *"`,
      });
    }
  }),
});

const manualSchema = z.strictObject({ trigger: z.literal('manual') });

/**
 * How often something happens: `{ cron: '0 6 * * *' }` in five or six fields,
 * a duration, or `{ trigger: 'manual' }`.
 *
 * @public
 */
export const frequencySchema = z
  .unknown()
  .transform(
    (
      value,
      context,
    ): HumanDuration | { cron: string } | { trigger: 'manual' } => {
      const parsed = formOf(value).safeParse(value);
      if (parsed.success) {
        return parsed.data;
      }
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: 'custom', path, message });
      }
      return z.NEVER;
    },
  );

function formOf(value: unknown) {
  if (typeof value === 'object' && value !== null) {
    if ('cron' in value) {
      return cronSchema;
    }
    if ('trigger' in value) {
      return manualSchema;
    }
  }
  return positiveDurationSchema;
}

/**
 * The schedule of a task, as Backstage's scheduler takes it.
 *
 * @param defaults - what counts where a setting is missing
 * @public
 */
export function scheduleSchema(defaults: {
  frequency: HumanDuration;
  timeout: HumanDuration;
  initialDelay: HumanDuration;
}) {
  return z
    .strictObject({
      frequency: frequencySchema.prefault(defaults.frequency),
      timeout: positiveDurationSchema.prefault(defaults.timeout),
      initialDelay: durationSchema.prefault(defaults.initialDelay),
      scope: z.enum(['global', 'local']).optional(),
    })
    .prefault({});
}
