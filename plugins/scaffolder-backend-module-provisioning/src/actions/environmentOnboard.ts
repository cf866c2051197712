/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { placeFields, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:environment:onboard';

/** Asks for an Atmos stack, as a pull request. */
export function environmentOnboard(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      "Asks for an environment: an Atmos stack file where the repository's own atmos.yaml finds it, as a pull request",
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Ask for an environment in the next free network', {
        accountId: '111122223333',
        region: 'eu-central-1',
        team: 'payments',
        tenant: 'payments',
        stage: 'dev',
        description: 'Daily work of the payments team',
      }),
      stepExample(id, 'Choose the network and the components', {
        accountId: '111122223333',
        region: 'eu-west-1',
        tenant: 'lending',
        stage: 'staging',
        description: 'Release candidates of the lending services',
        vpcCidr: '10.77.0.0/16',
        components: ['eks', 'aurora'],
      }),
    ],
    schema: {
      input: {
        ...placeFields,
        team: z => z.string().optional().describe('Team that owns it'),
        tenant: z => z.string().describe('Business unit'),
        stage: z => z.enum(['dev', 'staging', 'prod']),
        description: z => z.string().describe('What it is for'),
        vpcCidr: z =>
          z
            .string()
            .optional()
            .describe('Network; the next free one where none is given'),
        environment: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the environment, where an account and region have several',
            ),
        components: z =>
          z
            .array(z.string())
            .optional()
            .describe("Components of the repository's catalog"),
        paths: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Files and imports to use, where the repository leaves several open',
            ),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { accountId, region, team, reason, expectedDigest, ...inputs } =
        ctx.input;
      await requester.request(ctx, {
        kind: 'environment.onboard',
        // Planning gives it the name of its stack
        target: { name: inputs.tenant, accountId, region, team },
        inputs,
        reason,
        expectedDigest,
      });
    },
  });
}
