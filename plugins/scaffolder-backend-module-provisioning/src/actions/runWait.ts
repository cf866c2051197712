/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunFollower } from '../wait/RunFollower';
import { stepExample } from './stepExample';

const id = 'steward:run:wait';
const DEFAULT_MINUTES = 60;
const MAXIMUM_MINUTES = 240;

/** Waits for a run to end, and relays its log. */
export function runWait(follower: RunFollower) {
  return createTemplateAction({
    id,
    description:
      'Waits for a run to end and relays its log. It holds a place of the scaffolder all the time: prefer to end the template with a link to the run',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Wait for a run, at most an hour', {
        runId: '0193f6b2-7c1e-7d5a-9f3e-5a8d2b1c4e6f',
      }),
      stepExample(id, 'Go no further unless it ended in time', {
        runId: '0193f6b2-7c1e-7d5a-9f3e-5a8d2b1c4e6f',
        timeoutMinutes: 20,
        ifUnfinished: 'fail',
      }),
    ],
    schema: {
      input: {
        runId: z =>
          z
            .string()
            .optional()
            .describe('The run; may be absent in a dry run only'),
        timeoutMinutes: z =>
          z
            .number()
            .min(1)
            .max(MAXIMUM_MINUTES)
            .optional()
            .describe(
              `At most ${MAXIMUM_MINUTES}; ${DEFAULT_MINUTES} by default`,
            ),
        ifUnfinished: z =>
          z
            .enum(['detach', 'fail'])
            .optional()
            .describe(
              'When time is over, or this backend holds as many waits as it may: go on with the next step (default), or fail',
            ),
      },
      output: {
        ...runOutput,
        finished: z =>
          z.boolean().describe('Whether the run ended while it was waited for'),
      },
    },
    async handler(ctx) {
      const { runId, timeoutMinutes, ifUnfinished } = ctx.input;
      await follower.follow(ctx, {
        runId,
        timeoutMs: (timeoutMinutes ?? DEFAULT_MINUTES) * 60_000,
        failIfUnfinished: ifUnfinished === 'fail',
      });
    },
  });
}
