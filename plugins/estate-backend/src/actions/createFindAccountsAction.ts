/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import { filterAccounts } from '../domain/filterAccounts';
import type { ActionOptions } from './registerActions';

/** `find-accounts` */
export function createFindAccountsAction(
  registry: ActionsRegistryService,
  { stores, access }: ActionOptions,
): void {
  registry.register({
    name: 'find-accounts',
    title: 'Find AWS accounts',
    description: `Finds AWS accounts of the organization as Steward last knew them.

All parts of the filter must match; without any, all accounts are listed.
- \`query\`: words found anywhere in the account number, name or e-mail address
- \`state\`: ACTIVE, SUSPENDED, PENDING_CLOSURE, CLOSED or PENDING_ACTIVATION
- \`owner\`: entity ref of the owning group or user, e.g. \`group:default/payments\`
- \`organizationalUnit\`: id or name; covers all accounts below it
- \`tag\`: \`key=value\`

Returns at most \`limit\` accounts and whether there are more. Use \`describe-account\` for what is in one.`,
    schema: {
      input: z =>
        z.object({
          query: z.string().optional().describe('Words to find'),
          state: z.string().optional().describe('State of the account'),
          owner: z.string().optional().describe('Entity ref of the owner'),
          organizationalUnit: z
            .string()
            .optional()
            .describe('Id or name of an organizational unit'),
          tag: z.string().optional().describe('key=value'),
          limit: z.number().int().min(1).max(100).default(25),
        }),
      output: z =>
        z.object({
          accounts: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              entityRef: z.string(),
              state: z.string(),
              owner: z.string(),
              organizationalUnits: z.array(z.string()),
            }),
          ),
          more: z.boolean().describe('Whether further accounts match'),
        }),
    },
    visibilityPermission: estateReadPermission,
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'Find an account by its number',
        input: { query: '123456789012', limit: 25 },
      },
      {
        title: 'Suspended accounts below an organizational unit',
        input: {
          state: 'SUSPENDED',
          organizationalUnit: 'Workloads',
          limit: 25,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const reader = await access.reader(credentials);
      const { query, tag, limit, ...filter } = input;
      const matching = await access.visibleTo(
        reader,
        filterAccounts(await stores.organization.accounts(reader.visible), {
          ...filter,
          q: query,
          tag: tag === undefined ? undefined : [tag],
        }),
        account => account.entityRef,
      );
      return {
        output: {
          accounts: matching.slice(0, limit).map(account => ({
            id: account.id,
            name: account.name,
            entityRef: account.entityRef,
            state: account.state,
            owner: account.owner,
            organizationalUnits: account.organizationalUnits.map(u => u.name),
          })),
          more: matching.length > limit,
        },
      };
    },
  });
}
