/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { costSeries } from '../rows/costSeries';
import { readWindow } from '../rows/readWindow';
import type { ActionOptions } from './registerActions';

const SERVICES_SHOWN = 10;

/** `find-cost` */
export function createFindCostAction(
  registry: ActionsRegistryService,
  { access, costs }: ActionOptions,
): void {
  registry.register({
    name: 'find-cost',
    title: 'Find what something costs on AWS',
    description: `Says what everything, a team, a project or another entity of the catalog cost on AWS from one day to another, and its ${SERVICES_SHOWN} most expensive services. Amounts are effective: what was paid in advance is spread over its time.

- \`scope\`: \`organization\`, or an entity ref such as \`group:default/payments\`
- \`from\`, \`to\`: days in UTC, both included

The last two days may be incomplete. \`restricted\` says whether there may be more than you can see. Use \`explain-cost-change\` for why it moved.`,
    schema: {
      input: z =>
        z.object({
          scope: z.string().describe('organization, or an entity ref'),
          from: z.string().describe('First day, YYYY-MM-DD'),
          to: z.string().describe('Last day, YYYY-MM-DD'),
        }),
      output: z =>
        z.object({
          total: z.string().describe('A decimal'),
          currency: z.string().nullable().describe('Null without any cost'),
          otherCurrencies: z.array(
            z.object({ amount: z.string(), currency: z.string() }),
          ),
          services: z.array(
            z.object({ service: z.string(), amount: z.string() }),
          ),
          restricted: z.boolean(),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'What a team cost in October',
        input: {
          scope: 'group:default/payments',
          from: '2026-10-01',
          to: '2026-10-31',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const window = readWindow(input.from, input.to);
      const filter = await access.filterOf(credentials, input.scope);
      const answer = await costs.inSnapshot(snapshot =>
        costSeries(snapshot, {
          window,
          filter,
          groupBy: ['service'],
          metric: 'effective',
          granularity: 'month',
          limit: SERVICES_SHOWN,
          sharedOf: filter.teams,
        }),
      );
      const { total, currency, otherCurrencies, series } = answer;
      return {
        output: {
          total,
          currency,
          otherCurrencies,
          services: series.map(({ key, kind, total: amount }) => ({
            service: kind === 'group' ? key : `(${kind})`,
            amount,
          })),
          restricted: filter.visible !== undefined,
        },
      };
    },
  });
}
