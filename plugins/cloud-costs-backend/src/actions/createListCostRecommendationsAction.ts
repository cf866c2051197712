/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionOptions } from './registerActions';

/** `list-cost-recommendations` */
export function createListCostRecommendationsAction(
  registry: ActionsRegistryService,
  { access, recommendations }: ActionOptions,
): void {
  registry.register({
    name: 'list-cost-recommendations',
    title: 'List ways to save on AWS',
    description: `Lists open recommendations of AWS Cost Optimization Hub for everything, a team, a project or another entity of the catalog, the highest saving first.

- \`scope\`: \`organization\`, or an entity ref such as \`group:default/payments\`

Nothing is changed. People decide on recommendations on the page of costs.`,
    schema: {
      input: z =>
        z.object({
          scope: z.string().default('organization'),
          limit: z.number().int().min(1).max(100).default(20),
        }),
      output: z =>
        z.object({
          recommendations: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              action: z.string(),
              service: z.string(),
              account: z.string(),
              region: z.string(),
              resource: z.string(),
              team: z.string(),
              entity: z.string(),
              monthlySavings: z.string(),
              currency: z.string(),
            }),
          ),
          more: z.boolean().describe('Whether there are further ones'),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'How a team can save',
        input: { scope: 'group:default/payments', limit: 20 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { scope, limit } = input;
      const filter = await access.filterOf(credentials, scope);
      const { items, nextCursor } = await recommendations.list({
        filter,
        state: 'open',
        limit,
      });
      return {
        output: {
          recommendations: items.map(one => ({
            id: one.id,
            title: one.title,
            action: one.action,
            service: one.service,
            account: one.account,
            region: one.region,
            resource: one.resource,
            team: one.team,
            entity: one.entity,
            monthlySavings: one.monthlySavings,
            currency: one.currency,
          })),
          more: nextCursor !== undefined,
        },
      };
    },
  });
}
