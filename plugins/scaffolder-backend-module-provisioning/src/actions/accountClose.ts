/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { entityRef, placeFields, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:account:close';

/** Asks for an AWS account to be closed. */
export function accountClose(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for an AWS account to be closed; AWS keeps it suspended for 90 days',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Close an account', {
        accountId: '111122223333',
        confirm: '111122223333',
        reason: 'The trial is over',
      }),
    ],
    schema: {
      input: {
        accountId: placeFields.accountId,
        name: z =>
          z.string().optional().describe('Its name, for the title of the run'),
        entityRef,
        confirm: z => z.string().describe('The twelve digits once more'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        accountId,
        name,
        entityRef: entity,
        confirm,
        reason,
        expectedDigest,
      } = ctx.input;
      await requester.request(ctx, {
        kind: 'account.close',
        target: { name: name ?? accountId, accountId, entityRef: entity },
        inputs: { confirm },
        reason,
        expectedDigest,
      });
    },
  });
}
