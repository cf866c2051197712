/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { placeFields, requestFields, sizeFields, team } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:enclave:request';

/** Asks for a Nitro enclave. */
export function enclaveRequest(requester: RunRequester) {
  return createTemplateAction({
    id,
    description: 'Asks for a Nitro enclave and returns at once with the run',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Ask for an enclave', {
        name: 'kyc-trial',
        accountId: '111122223333',
        region: 'eu-central-1',
        team: 'payments',
        dockerImage: 'registry.example/payments/kyc:1.4.2',
        instanceType: 'm6i.xlarge',
        cpuCount: 2,
        memoryMib: 2048,
      }),
      stepExample(id, 'Ask for a service with a port, and say why', {
        name: 'kyc-service',
        accountId: '111122223333',
        region: 'eu-central-1',
        team: 'payments',
        reason: 'Identity checks move out of the monolith',
        dockerImage: 'registry.example/payments/kyc:1.4.2',
        instanceType: 'm6i.2xlarge',
        cpuCount: 4,
        memoryMib: 8192,
        workloadType: 'service',
        healthCheckPath: '/health',
        healthCheckInterval: 30,
        exposePorts: [8443],
        environmentVariables: { LOG_LEVEL: 'info' },
      }),
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the enclave'),
        ...placeFields,
        team,
        ...sizeFields,
        description: z => z.string().optional().describe('What it is for'),
        dockerImage: z =>
          z.string().describe('Image reference with a tag or a digest'),
        workloadType: z => z.enum(['batch', 'service', 'daemon']).optional(),
        healthCheckPath: z => z.string().optional(),
        healthCheckInterval: z =>
          z.number().int().optional().describe('Seconds between checks'),
        exposePorts: z => z.array(z.number().int()).optional(),
        publicAccess: z =>
          z
            .boolean()
            .optional()
            .describe('Whether its ports are open beyond the network'),
        enableDebug: z =>
          z.boolean().optional().describe('Debug mode, without attestation'),
        environmentVariables: z => z.record(z.string()).optional(),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        name,
        accountId,
        region,
        team: owner,
        reason,
        expectedDigest,
        ...inputs
      } = ctx.input;
      await requester.request(ctx, {
        kind: 'enclave.create',
        target: { name, accountId, region, team: owner },
        inputs,
        reason,
        expectedDigest,
      });
    },
  });
}
