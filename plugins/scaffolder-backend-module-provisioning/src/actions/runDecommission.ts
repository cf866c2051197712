/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunDecommissioner } from '../request/RunDecommissioner';
import { stepExample } from './stepExample';

const id = 'steward:run:decommission';

/** Asks for what a run brought about to be taken back. */
export function runDecommission(decommissioner: RunDecommissioner) {
  return createTemplateAction({
    id,
    description:
      'Asks for what an earlier run brought about to be taken back, and returns at once with the new run',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Take a run back', {
        runId: '0193f6b2-7c1e-7d5a-9f3e-5a8d2b1c4e6f',
        reason: 'The trial is over',
      }),
    ],
    schema: {
      input: {
        runId: z => z.string().describe('The run whose effects are to go'),
        reason: z => z.string().max(1000).optional().describe('Why'),
      },
      output: runOutput,
    },
    handler: ctx => decommissioner.decommission(ctx, ctx.input),
  });
}
