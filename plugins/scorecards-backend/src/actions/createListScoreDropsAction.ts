/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import { toEntityScore } from '../scores/scoreRows';
import type { ActionOptions } from './registerActions';

/** `list-score-drops` */
export function createListScoreDropsAction(
  actions: ActionsRegistryService,
  { access, scores }: ActionOptions,
): void {
  actions.register({
    name: 'list-score-drops',
    title: 'List the worst drops of scores',
    description: `Lists the entities whose score fell most in the last 30 days, worst first, of those that the caller may see.

All parts of the filter must match.
- \`owner\`: entity ref of the owning group, e.g. \`group:default/payments\`
- \`kind\`, \`type\`: such as \`Resource\` and \`cloud-account\`

Use \`describe-scorecard\` for why.`,
    schema: {
      input: z =>
        z.object({
          owner: z.string().optional(),
          kind: z.string().optional(),
          type: z.string().optional(),
          limit: z.number().int().min(1).max(100).default(10),
        }),
      output: z =>
        z.object({
          drops: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              owner: z.string().optional(),
              score: z.number().optional(),
              change: z.number().describe('Points in 30 days'),
              tier: z.string().optional(),
              requiredTier: z.string().optional(),
            }),
          ),
        }),
    },
    visibilityPermission: scorecardsReadPermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'What got worse for the payments team?',
        input: { owner: 'group:default/payments', limit: 10 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { visible } = await access.reader(credentials);
      const { limit, ...filter } = input;
      const rows = await scores.page(filter, {
        order: 'drops',
        limit,
        visible,
      });
      return {
        output: {
          drops: rows
            .slice(0, limit)
            .map(toEntityScore)
            .flatMap(({ change, ...one }) =>
              change !== undefined && change < 0
                ? [
                    {
                      entityRef: one.entityRef,
                      title: one.title,
                      owner: one.owner,
                      score: one.score,
                      change,
                      tier: one.tier,
                      requiredTier: one.requiredTier,
                    },
                  ]
                : [],
            ),
        },
      };
    },
  });
}
