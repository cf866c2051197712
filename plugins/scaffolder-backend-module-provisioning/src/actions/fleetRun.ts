/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { jsonObject, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:fleet:run';

/** Asks for one payload over many accounts. */
export function fleetRun(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for a payload to be sent for each account that a selector chooses; a dry run lists them',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Tag every account of a unit', {
        name: 'tag-workloads',
        selector: {
          IncludeAccounts: { ByOrgUnits: ['Workloads'] },
          ExcludeAccounts: { ByNames: ['prod-payments'] },
        },
        payload: { accountId: '{{accountId}}', tag: 'reviewed' },
        destination: {
          type: 'state-machine',
          arn: 'arn:aws:states:eu-central-1:111122223333:stateMachine:fleet',
        },
      }),
      stepExample(id, 'One message an account and region', {
        name: 'scan-accounts',
        selector: { IncludeAccounts: { AllAccounts: true } },
        payload: { account: '{{accountId}}', region: '{{region}}' },
        regions: ['eu-central-1', 'eu-west-1'],
        destination: {
          type: 'queue',
          url: 'https://sqs.eu-central-1.amazonaws.com/111122223333/scan',
        },
      }),
    ],
    schema: {
      input: {
        name: z => z.string().describe('What the run is called'),
        selector: z => jsonObject(z).describe("Starfleet's account selector"),
        payload: z =>
          jsonObject(z).describe(
            'With {{accountId}}, {{accountName}} and {{region}}',
          ),
        regions: z => z.array(z.string()).optional(),
        destination: z =>
          z.union([
            z.object({ type: z.literal('state-machine'), arn: z.string() }),
            z.object({ type: z.literal('queue'), url: z.string() }),
          ]),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { name, reason, expectedDigest, ...inputs } = ctx.input;
      await requester.request(ctx, {
        kind: 'fleet.run',
        target: { name },
        inputs: inputs as JsonObject,
        reason,
        expectedDigest,
      });
    },
  });
}
