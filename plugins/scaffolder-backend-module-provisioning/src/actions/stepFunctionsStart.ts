/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { parseArn } from '@steward/backstage-plugin-aws-common';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { jsonObject, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:stepfunctions:start';

/** Asks for an execution of a state machine. */
export function stepFunctionsStart(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for one execution of a STANDARD state machine that provisioning.stepFunctions.allow names',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Start a state machine', {
        stateMachineArn:
          'arn:aws:states:eu-central-1:111122223333:stateMachine:rotate-keys',
        input: { scope: 'payments' },
        team: 'payments',
      }),
    ],
    schema: {
      input: {
        stateMachineArn: z => z.string().describe('ARN of the machine'),
        input: z => jsonObject(z).optional().describe('Input of the execution'),
        team: z => z.string().optional().describe('Team that it is for'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { stateMachineArn, input, team, reason, expectedDigest } =
        ctx.input;
      const { accountId, region, resource } = parseArn(stateMachineArn);
      await requester.request(ctx, {
        kind: 'step-functions.execute',
        target: {
          name: resource.slice(resource.lastIndexOf(':') + 1),
          accountId,
          region,
          team,
        },
        inputs: { stateMachineArn, input: input as JsonObject | undefined },
        reason,
        expectedDigest,
      });
    },
  });
}
