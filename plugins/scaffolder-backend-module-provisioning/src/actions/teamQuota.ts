/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { entityRef, requestFields, team } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:team:quota';

/** Asks for another quota of a team, as a pull request. */
export function teamQuota(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      "Asks for another quota of a team's namespace, as a pull request",
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Give a team twice as much', {
        team: 'payments',
        cpu: '20',
        memory: '40Gi',
        pods: 100,
        reason: 'Load test of the new ledger',
      }),
      stepExample(id, 'Set limits and objects too', {
        team: 'payments',
        cpu: '20',
        memory: '40Gi',
        limitsCpu: '30',
        limitsMemory: '60Gi',
        pods: 100,
        services: 20,
        persistentVolumeClaims: 10,
      }),
    ],
    schema: {
      input: {
        team,
        entityRef,
        cpu: z => z.string().describe('CPU that may be requested, in quotes'),
        memory: z => z.string().describe('Memory that may be requested: 20Gi'),
        limitsCpu: z =>
          z.string().optional().describe('Twice the requests where not given'),
        limitsMemory: z =>
          z.string().optional().describe('Twice the requests where not given'),
        pods: z => z.number().int(),
        services: z => z.number().int().optional(),
        persistentVolumeClaims: z => z.number().int().optional(),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        team: name,
        entityRef: entity,
        cpu,
        memory,
        limitsCpu,
        limitsMemory,
        reason,
        expectedDigest,
        ...counts
      } = ctx.input;
      const limited = limitsCpu !== undefined || limitsMemory !== undefined;
      await requester.request(ctx, {
        kind: 'team.quota',
        target: { name, team: name, entityRef: entity },
        inputs: {
          quota: {
            requests: { cpu, memory },
            ...(limited && {
              limits: { cpu: limitsCpu, memory: limitsMemory },
            }),
            ...counts,
          },
        },
        reason,
        expectedDigest,
      });
    },
  });
}
