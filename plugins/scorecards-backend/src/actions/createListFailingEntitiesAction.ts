/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import type { ActionOptions } from './registerActions';

/** `list-failing-entities` */
export function createListFailingEntitiesAction(
  actions: ActionsRegistryService,
  { access, policy, verdicts }: ActionOptions,
): void {
  actions.register({
    name: 'list-failing-entities',
    title: 'List the entities that fail a check',
    description: `Lists the entities that fail one check, with the reason, of those that the caller may see, in the order of their refs. \`after\` goes on after the last entity of an earlier answer.

\`describe-scorecard\` names the ids of checks.`,
    schema: {
      input: z =>
        z.object({
          checkId: z.string().min(1).describe('Such as awsAccount.rootMfa'),
          after: z.string().optional().describe('Entity ref'),
          limit: z.number().int().min(1).max(100).default(25),
        }),
      output: z =>
        z.object({
          check: z.object({
            title: z.string(),
            severity: z.string(),
            solution: z.string(),
          }),
          entities: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              owner: z.string().optional(),
              reason: z.string(),
              since: z.string(),
            }),
          ),
          more: z.boolean().describe('Whether further entities fail'),
        }),
    },
    visibilityPermission: scorecardsReadPermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'Which accounts have no cost tags?',
        input: { checkId: 'awsAccount.costTags', limit: 25 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { visible } = await access.reader(credentials);
      const { checkId, limit, after } = input;
      const check = policy.check(checkId)?.check;
      if (!check) {
        throw new NotFoundError(
          `There is no check ${checkId} that is on. Use describe-scorecard to find the id of a check.`,
        );
      }
      const rows = await verdicts.ofCheck(checkId, {
        state: 'fail',
        visible,
        limit: limit + 1,
        after: after?.toLowerCase(),
      });
      return {
        output: {
          check: {
            title: check.title,
            severity: check.severity,
            solution: check.solution,
          },
          entities: rows.slice(0, limit).map(row => ({
            entityRef: row.entity_ref,
            title: row.title,
            owner: row.owner ?? undefined,
            reason: row.reason,
            since: row.since,
          })),
          more: rows.length > limit,
        },
      };
    },
  });
}
