/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { compareCosts } from '../rows/compareCosts';
import { readInterval } from '../rows/readWindow';
import type { ActionOptions } from './registerActions';

const DRIVERS_SHOWN = 10;

/** `explain-cost-change` */
export function createExplainCostChangeAction(
  registry: ActionsRegistryService,
  { access, costs }: ActionOptions,
): void {
  registry.register({
    name: 'explain-cost-change',
    title: 'Explain why a cost on AWS changed',
    description: `Compares the effective cost of two periods, and names what moved it most in words: at most ${DRIVERS_SHOWN} services in accounts.

- \`scope\`: \`organization\`, or an entity ref such as \`group:default/payments\`
- \`before\`, \`after\`: a month such as \`2026-10\`, or two days such as \`2026-10-01/2026-10-15\`

Compare periods of the same length. \`restricted\` says whether there may be more than you can see.`,
    schema: {
      input: z =>
        z.object({
          scope: z.string().describe('organization, or an entity ref'),
          before: z.string().describe('The earlier period'),
          after: z.string().describe('The later period'),
        }),
      output: z =>
        z.object({
          words: z.string(),
          currency: z.string().nullable(),
          before: z.string(),
          after: z.string(),
          change: z.string(),
          drivers: z.array(z.string()),
          restricted: z.boolean(),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'Why November cost more than October',
        input: { scope: 'organization', before: '2026-10', after: '2026-11' },
      },
    ],
    action: async ({ input, credentials }) => {
      const [a, b] = [
        readInterval('before', input.before),
        readInterval('after', input.after),
      ];
      const filter = await access.filterOf(credentials, input.scope);
      const { words, currency, before, after, change, drivers } =
        await compareCosts(costs, {
          filter,
          a,
          b,
          metric: 'effective',
          limit: DRIVERS_SHOWN,
        });
      return {
        output: {
          words,
          currency,
          before,
          after,
          change,
          drivers: drivers.map(driver => driver.words),
          restricted: filter.visible !== undefined,
        },
      };
    },
  });
}
