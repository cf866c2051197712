/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { kindInfoOf } from '../requests/requestRoutes';
import type { ActionOptions } from './registerActions';

/** `list-kinds` */
export function createListKindsAction(
  actions: ActionsRegistryService,
  { access, registry }: ActionOptions,
): void {
  actions.register({
    name: 'list-kinds',
    title: 'List what can be asked for',
    description: `Lists the kinds of requests that Steward carries out on AWS, such as \`enclave.create\`, each with the JSON schema of its inputs.

A kind with \`unavailable\` cannot be asked for here; the text says which configuration is missing. Use \`assess-request\` to see what a request would do.`,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          kinds: z.array(
            z.object({
              name: z.string(),
              title: z.string(),
              destructive: z.boolean(),
              reversedBy: z.string().optional(),
              unavailable: z.string().optional(),
              inputSchema: z.record(z.unknown()),
            }),
          ),
        }),
    },
    visibilityPermission: runCreatePermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [{ title: 'What can be asked for', input: {} }],
    action: async ({ credentials }) => {
      await access.check(credentials, runCreatePermission);
      return {
        output: {
          kinds: registry.kinds.map(kind => {
            const { executor, inputSchema, ...info } = kindInfoOf(kind);
            return { ...info, inputSchema: { ...inputSchema } };
          }),
        },
      };
    },
  });
}
