/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { entityRef, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:environment:remove';

/** Asks for an Atmos stack to go, as a pull request. */
export function environmentRemove(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for an environment to go: its stack file is removed by a pull request',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Remove an environment', {
        stack: 'lending-euw1-staging',
        reason: 'The lending team moved to eu-central-1',
      }),
    ],
    schema: {
      input: {
        stack: z => z.string().describe('Name of the Atmos stack'),
        entityRef,
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { stack, entityRef: entity, reason, expectedDigest } = ctx.input;
      await requester.request(ctx, {
        kind: 'environment.remove',
        target: { name: stack, entityRef: entity },
        inputs: { stack },
        reason,
        expectedDigest,
      });
    },
  });
}
