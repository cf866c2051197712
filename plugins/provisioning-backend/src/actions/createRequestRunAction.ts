/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { requestFields, toRunRequest } from './requestInput';
import type { ActionOptions } from './registerActions';

/** `request-run` */
export function createRequestRunAction(
  actions: ActionsRegistryService,
  { access, requests }: ActionOptions,
): void {
  actions.register({
    name: 'request-run',
    title: 'Ask for a run',
    description: `Asks for something on AWS in the name of the signed-in person. It is never carried out at once: people always decide first, however low the risk, and not the person who asked.

Use \`assess-request\` first and show the person what it would do. A request that is made twice with the same \`idempotencyKey\` is one run.`,
    schema: {
      input: z =>
        z.object({
          ...requestFields(z),
          reason: z.string().min(1).describe('Why it is asked for'),
          idempotencyKey: z
            .string()
            .min(1)
            .max(255)
            .optional()
            .describe('The same key gives the same run'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          state: z.string(),
          created: z.boolean(),
          path: z.string().describe('Where people see it in the portal'),
        }),
    },
    visibilityPermission: runCreatePermission,
    attributes: { readOnly: false, idempotent: true, destructive: true },
    examples: [
      {
        title: 'Pausing an enclave',
        input: {
          kind: 'enclave.pause',
          target: { name: 'kyc-dev', team: 'payments' },
          inputs: { enclaveId: 'enc_1' },
          reason: 'Nobody uses it at night',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      await access.check(credentials, runCreatePermission);
      const requester = access.requesterOf(credentials);
      if (!requester.ref.startsWith('user:')) {
        throw new NotAllowedError(
          'An agent asks for a person; sign in as one first',
        );
      }
      const { run, created } = await requests.submit(toRunRequest(input), {
        ...requester,
        through: 'agent',
      });
      return {
        output: {
          id: run.id,
          state: run.state,
          created,
          path: `/provisioning/runs/${run.id}`,
        },
      };
    },
  });
}
