/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { entityRef, requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:enclave:transition';

/** Asks for an enclave to be paused, resumed, resized or destroyed. */
export function enclaveTransition(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for an enclave to be paused, resumed, resized or destroyed, and returns at once with the run',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Pause an enclave', {
        operation: 'pause',
        enclaveId: 'enc_1700000000000_k3x9a1b2c',
      }),
      stepExample(id, 'Give an enclave more memory', {
        operation: 'resize',
        enclaveId: 'enc_1700000000000_k3x9a1b2c',
        instanceType: 'm6i.2xlarge',
        cpuCount: 4,
        memoryMib: 8192,
        reason: 'It ran out of memory twice last week',
      }),
      stepExample(id, 'Destroy an enclave', {
        operation: 'destroy',
        enclaveId: 'enc_1700000000000_k3x9a1b2c',
        entityRef: 'resource:default/enc_1700000000000_k3x9a1b2c',
      }),
    ],
    schema: {
      input: {
        operation: z => z.enum(['pause', 'resume', 'resize', 'destroy']),
        enclaveId: z => z.string().describe('Id of its row, begins with enc_'),
        name: z =>
          z.string().optional().describe('Its name, for the title of the run'),
        entityRef,
        instanceType: z => z.string().optional().describe('Of resize only'),
        cpuCount: z => z.number().int().optional().describe('Of resize only'),
        memoryMib: z => z.number().int().optional().describe('Of resize only'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        operation,
        name,
        entityRef: entity,
        reason,
        expectedDigest,
        ...inputs
      } = ctx.input;
      await requester.request(ctx, {
        kind: `enclave.${operation}`,
        target: { name: name ?? inputs.enclaveId, entityRef: entity },
        inputs,
        reason,
        expectedDigest,
      });
    },
  });
}
