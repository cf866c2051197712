/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { requestFields, team } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:account:request';

/** Asks for an AWS account. */
export function accountRequest(requester: RunRequester) {
  return createTemplateAction({
    id,
    description: 'Asks for an AWS account and returns at once with the run',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Ask for an account', {
        name: 'dev-fraud',
        team: 'payments',
        email: 'aws+dev-fraud@steward.example',
        organizationalUnitId: 'ou-ab12-cdefgh34',
        purpose: 'Daily work on fraud detection',
        costCentre: 'PL-0042',
      }),
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the account'),
        team,
        email: z =>
          z
            .string()
            .describe('Address of the root user; no other account has it'),
        organizationalUnitId: z =>
          z.string().describe('Where it goes: begins with ou- or r-'),
        purpose: z => z.string().describe('What it is for'),
        costCentre: z => z.string().describe('For instance PL-0042'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        name,
        team: owner,
        reason,
        expectedDigest,
        ...inputs
      } = ctx.input;
      await requester.request(ctx, {
        kind: 'account.create',
        target: { name, team: owner },
        inputs,
        reason,
        expectedDigest,
      });
    },
  });
}
