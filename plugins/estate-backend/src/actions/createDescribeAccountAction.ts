/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { accountIdPattern } from '@steward/backstage-plugin-aws-common';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import type { ActionOptions } from './registerActions';

const ITEMS_SHOWN = 100;

/** `describe-account` */
export function createDescribeAccountAction(
  registry: ActionsRegistryService,
  { stores, access }: ActionOptions,
): void {
  registry.register({
    name: 'describe-account',
    title: 'Describe an AWS account',
    description: `Describes one AWS account as Steward last knew it: name, state, owner and which rule found the owner, organizational units from the root down, tags, enabled regions, and the clusters, enclaves and environments in it (at most ${ITEMS_SHOWN}).

\`accountId\` has exactly 12 digits; keep leading zeros. Use \`find-accounts\` to find the number by name.`,
    schema: {
      input: z =>
        z.object({
          accountId: z
            .string()
            .regex(accountIdPattern)
            .describe('The account number, 12 digits'),
        }),
      output: z =>
        z.object({
          account: z.object({
            id: z.string(),
            name: z.string(),
            entityRef: z.string(),
            state: z.string(),
            email: z.string().optional(),
            management: z.boolean(),
            owner: z.string(),
            ownerSource: z.string(),
            organizationalUnits: z.array(
              z.object({ id: z.string(), name: z.string() }),
            ),
            tags: z.record(z.string()),
            regions: z.array(z.string()),
            vanishedAt: z.string().optional(),
          }),
          resources: z.array(
            z.object({
              entityRef: z.string(),
              type: z.string(),
              title: z.string(),
              region: z.string().optional(),
              state: z.string().optional(),
            }),
          ),
        }),
    },
    visibilityPermission: estateReadPermission,
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'What is in account 123456789012?',
        input: { accountId: '123456789012' },
      },
    ],
    action: async ({ input, credentials }) => {
      const reader = await access.reader(credentials);
      const found = await stores.organization.account(
        input.accountId,
        reader.visible,
      );
      const [account] = found
        ? await access.visibleTo(reader, [found], a => a.entityRef)
        : [];
      if (!account) {
        throw new NotFoundError(`No account ${input.accountId} in the estate`);
      }
      const { items } = await stores.items.page({
        accountId: account.id,
        limit: ITEMS_SHOWN,
      });
      const visible = await access.visibleTo(
        reader,
        items,
        item => item.entityRef,
      );
      return {
        output: {
          account: {
            id: account.id,
            name: account.name,
            entityRef: account.entityRef,
            state: account.state,
            email: account.email,
            management: account.management,
            owner: account.owner,
            ownerSource: account.ownerSource,
            organizationalUnits: account.organizationalUnits,
            tags: account.tags,
            regions: account.regions,
            vanishedAt: account.vanishedAt,
          },
          resources: visible
            .filter(item => item.type !== 'cloud-account')
            .map(({ entityRef, type, title, region, state }) => ({
              entityRef,
              type,
              title,
              region,
              state,
            })),
        },
      };
    },
  });
}
