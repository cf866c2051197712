/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  describeRun,
  RUN_STATES,
} from '@steward/backstage-plugin-provisioning-common';
import type { ActionOptions } from './registerActions';

/** `list-runs` */
export function createListRunsAction(
  actions: ActionsRegistryService,
  { access, deputies, store }: ActionOptions,
): void {
  actions.register({
    name: 'list-runs',
    title: 'List runs',
    description: `Lists requests on AWS and what became of them, newest first, of those that the caller may see.

All parts of the filter must match.
- \`state\`: any of ${RUN_STATES.join(', ')}
- \`kind\`: such as \`enclave.create\`
- \`accountId\`: 12 digits
- \`team\`: name of the team's Group
- \`query\`: words found in name, account or requester
- \`mine\`: what the caller asked for; \`waitingForMe\`: what waits for the caller's decision

Use \`describe-run\` for one of them.`,
    schema: {
      input: z =>
        z.object({
          state: z.array(z.enum(RUN_STATES)).optional(),
          kind: z.string().optional(),
          accountId: z.string().optional(),
          team: z.string().optional(),
          query: z.string().optional(),
          mine: z.boolean().optional(),
          waitingForMe: z.boolean().optional(),
          limit: z.number().int().min(1).max(100).default(25),
        }),
      output: z =>
        z.object({
          runs: z.array(
            z.object({
              id: z.string(),
              what: z.string().describe('In words'),
              kind: z.string(),
              state: z.string(),
              requestedBy: z.string(),
              createdAt: z.string(),
              risk: z.number().optional(),
              waitingFor: z.string().optional(),
              failure: z.string().optional(),
            }),
          ),
          more: z.boolean().describe('Whether further runs match'),
        }),
    },
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'What failed for the payments team',
        input: { state: ['FAILED'], team: 'payments', limit: 25 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { query, kind, mine, waitingForMe, limit, ...filter } = input;
      const criteria = await access.visibleRuns(credentials);
      const { ref } = access.requesterOf(credentials);
      const page = await store.page({
        filter: {
          ...filter,
          q: query,
          kind: kind === undefined ? undefined : [kind],
          ...(mine && { requestedBy: ref }),
        },
        ...(waitingForMe && {
          waitingFor: { ref, claims: await deputies.claimsFor(ref) },
        }),
        criteria,
        limit,
      });
      const runs = await access.visibleAmong(credentials, page.items);
      return {
        output: {
          runs: runs.map(run => ({
            id: run.id,
            what: describeRun(run),
            kind: run.kind,
            state: run.state,
            requestedBy: run.requestedBy,
            createdAt: run.createdAt,
            risk: run.risk,
            waitingFor: run.waitingFor,
            failure: run.failure,
          })),
          more: page.nextCursor !== undefined,
        },
      };
    },
  });
}
