/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { z } from 'zod';

const NOT_A_DURATION = 'is not a duration; Write { minutes: 15 }, 15m or PT15M';

/**
 * A duration in any form that Backstage takes: `{ minutes: 15 }`, `15m`,
 * `15 minutes` or `PT15M` (ISO 8601). Zero is one, less is not.
 *
 * @public
 */
export const durationSchema = z
  .unknown()
  .transform((value, context): HumanDuration => {
    if (value !== undefined) {
      try {
        const duration = readDurationFromConfig(
          new ConfigReader({ duration: value as string }),
          { key: 'duration' },
        );
        if (durationToMilliseconds(duration) >= 0) {
          return duration;
        }
      } catch {
        // What is wrong is said below.
      }
    }
    context.addIssue({
      code: 'custom',
      message:
        value === undefined
          ? NOT_A_DURATION.replace('is not a duration', 'is missing')
          : NOT_A_DURATION,
    });
    return z.NEVER;
  });

/** A duration that is more than zero. @public */
export const positiveDurationSchema = durationSchema.refine(
  duration => durationToMilliseconds(duration) > 0,
  'must be longer than zero; Write a duration above zero, such as { minutes: 15 }',
);

/** A duration, in milliseconds. @public */
export const millisecondsSchema = durationSchema.transform(
  durationToMilliseconds,
);
