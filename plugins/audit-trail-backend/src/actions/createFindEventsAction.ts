/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  describeEvent,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import type { ActionOptions } from './registerActions';

/** `find-events` */
export function createFindEventsAction(
  registry: ActionsRegistryService,
  { access, stores }: ActionOptions,
): void {
  registry.register({
    name: 'find-audit-events',
    title: 'Find audit events',
    description: `Finds what people and services did in this portal, newest first.

\`query\` has qualifiers and words; terms of one qualifier are alternatives, a minus negates, a \`*\` at the end means "begins with":
- \`actor:user:default/ana\`, \`action:entity.delete\`, \`resource:component:default/payments\`
- \`account:100000000001\`, \`outcome:success|failure|denied\`, \`severity:low|medium|high|critical\`
- \`created:2026-11-21\`, \`created:>=2026-11-01\`, \`created:2026-11-01..2026-11-21\` (days in UTC)
- \`correlation:<id>\`: all that belongs to one task or run

Only events that the caller may see are found. Use \`describe-audit-event\` for all of one.`,
    schema: {
      input: z =>
        z.object({
          query: z.string().max(2000).default('').describe('What to find'),
          limit: z.number().int().min(1).max(100).default(25),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the last answer'),
        }),
      output: z =>
        z.object({
          events: z.array(
            z.object({
              id: z.string(),
              occurredAt: z.string(),
              sentence: z.string(),
              action: z.string(),
              outcome: z.string(),
              actor: z.string().optional(),
              resource: z.string().optional(),
              accountId: z.string().optional(),
              correlationId: z.string(),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    examples: [
      {
        title: 'What was denied or failed since a day',
        input: { query: '-outcome:success created:>=2026-11-21', limit: 25 },
      },
    ],
    action: async ({ input, credentials }) => {
      const criteria = await access.visibleEvents(credentials);
      const { items, nextCursor } = await stores.events.page({
        query: parseQuery(input.query),
        criteria,
        limit: input.limit,
        cursor: input.cursor,
      });
      return {
        output: {
          events: items.map(event => ({
            id: event.id,
            occurredAt: event.occurredAt,
            sentence: describeEvent(event),
            action: event.action,
            outcome: event.outcome,
            actor: event.actor.onBehalfOf ?? event.actor.ref,
            resource: event.resource?.entityRef ?? event.resource?.id,
            accountId: event.resource?.accountId,
            correlationId: event.correlationId,
          })),
          nextCursor,
        },
      };
    },
  });
}
