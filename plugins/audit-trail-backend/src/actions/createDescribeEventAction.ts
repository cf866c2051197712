/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { describeEvent } from '@steward/backstage-plugin-audit-trail-common';
import type { ActionOptions } from './registerActions';

/** `describe-audit-event` */
export function createDescribeEventAction(
  registry: ActionsRegistryService,
  { access, awsCalls, stores }: ActionOptions,
): void {
  registry.register({
    name: 'describe-audit-event',
    title: 'Describe an audit event',
    description: `Gives everything about one audit event: who, what, when, what changed, whether its hash holds, and the AWS calls made under its correlation id as CloudTrail has them.

Use \`find-audit-events\` to get the id.`,
    schema: {
      input: z =>
        z.object({ id: z.string().max(36).describe('Id of the event') }),
      output: z =>
        z.object({
          sentence: z.string(),
          event: z.record(z.unknown()).describe('The record as it is stored'),
          whole: z.boolean().describe('Whether its content has its hash'),
          awsCalls: z.object({
            status: z.string(),
            reason: z.string().optional(),
            calls: z.array(z.record(z.unknown())),
          }),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    action: async ({ input, credentials }) => {
      const criteria = await access.visibleEvents(credentials);
      const event = await stores.events.get(input.id, criteria);
      if (!event) {
        throw new NotFoundError(
          `No event ${input.id} that you may see; find-audit-events lists those`,
        );
      }
      const { status, reason, calls } = await awsCalls.page(event, {
        criteria,
      });
      return {
        output: {
          sentence: describeEvent(event),
          event: { ...event },
          whole: await stores.events.isWhole(event.id),
          awsCalls: {
            status,
            reason,
            calls: calls.map(call => ({ ...call })),
          },
        },
      };
    },
  });
}
