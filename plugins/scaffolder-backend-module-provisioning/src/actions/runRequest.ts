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

const id = 'steward:run:request';

/** Asks for a run of any kind, those of modules included. */
export function runRequest(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for a run of any kind, for kinds that a module brought and that have no action of their own',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Ask by kind', {
        kind: 'enclave.pause',
        target: { name: 'kyc-trial' },
        inputs: { enclaveId: 'enc_1700000000000_k3x9a1b2c' },
      }),
    ],
    schema: {
      input: {
        kind: z => z.string().describe('Kind, as noun.verb'),
        target: z =>
          z.object({
            name: z.string(),
            accountId: z.string().optional(),
            region: z.string().optional(),
            environment: z.string().optional(),
            team: z.string().optional(),
            entityRef: z.string().optional(),
          }),
        inputs: z => jsonObject(z).describe('As the kind defines them'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { inputs, ...rest } = ctx.input;
      await requester.request(ctx, { ...rest, inputs: inputs as JsonObject });
    },
  });
}
