/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import { freshnessOf } from '../router/freshnessOf';
import type { ActionOptions } from './registerActions';

/** `list-stale-shards` */
export function createListStaleShardsAction(
  registry: ActionsRegistryService,
  { stores, access }: ActionOptions,
): void {
  registry.register({
    name: 'list-stale-shards',
    title: 'List stale parts of the AWS estate',
    description: `Lists the parts (shards) of the AWS estate that could not be read completely the last time: which account and region or repository, why, which IAM action is missing, since when the last known good is shown, and what to do. The worst come first.

An empty list means that everything in the catalog about AWS is as current as \`oldestCompleteAt\` says, unless \`compositionProblem\` says why the catalog shows an earlier state.
- \`outcome\`: only \`denied\`, \`partial\`, \`throttled\`, \`gone\` or \`never\` (not read yet)`,
    schema: {
      input: z =>
        z.object({
          outcome: z
            .enum(['denied', 'partial', 'throttled', 'gone', 'never'])
            .optional(),
          limit: z.number().int().min(1).max(100).default(25),
        }),
      output: z =>
        z.object({
          shardsTotal: z.number(),
          shardsComplete: z.number(),
          oldestCompleteAt: z.string().optional(),
          compositionProblem: z.string().optional(),
          shards: z.array(
            z.object({
              id: z.string(),
              accountId: z.string().optional(),
              region: z.string().optional(),
              outcome: z.string(),
              problem: z.string().optional(),
              missingAction: z.string().optional(),
              fix: z.string().optional(),
              lastCompleteAt: z.string().optional(),
            }),
          ),
        }),
    },
    visibilityPermission: estateReadPermission,
    attributes: { readOnly: true, idempotent: true },
    examples: [
      { title: 'What in the catalog is stale?', input: { limit: 25 } },
      {
        title: 'Where are rights missing?',
        input: { outcome: 'denied', limit: 25 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { visible } = await access.reader(credentials);
      const { items } = await stores.shards.page({ ...input, visible });
      const freshness = await freshnessOf(stores, visible);
      return {
        output: {
          shardsTotal: freshness.shardsTotal,
          shardsComplete: freshness.shardsComplete,
          oldestCompleteAt: freshness.oldestCompleteAt,
          compositionProblem: freshness.compositionProblem,
          shards: items
            .filter(shard => shard.outcome !== 'complete')
            .map(shard => ({
              id: shard.id,
              accountId: shard.accountId,
              region: shard.region,
              outcome: shard.outcome ?? 'never',
              problem: shard.problem?.message,
              missingAction: shard.problem?.missingAction,
              fix: shard.problem?.fix,
              lastCompleteAt: shard.lastCompleteAt,
            })),
        },
      };
    },
  });
}
