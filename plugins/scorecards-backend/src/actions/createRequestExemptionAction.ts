/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import { audited } from '@steward/backstage-plugin-portal-node';
import { exemptionRequestPermission } from '@steward/backstage-plugin-scorecards-common';
import { portalPaths } from '../notices/portalPaths';
import type { ActionOptions } from './registerActions';

/** `request-exemption` */
export function createRequestExemptionAction(
  actions: ActionsRegistryService,
  { access, auditor, requests }: ActionOptions,
): void {
  actions.register({
    name: 'request-exemption',
    title: 'Request an exemption from a check',
    description: `Requests, in the name of the signed-in person, that a check does not count for an entity until a date. It never takes effect at once: a person decides, and not the one who asked.

Show the person the check, its reason and its solution first (\`describe-scorecard\`); fixing it is better. \`expiresAt\` is at most 365 days away, and less for an entity that has to be Silver (180), Gold (90) or Platinum (30).`,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().min(1),
          checkId: z.string().min(1),
          reason: z
            .string()
            .min(10)
            .max(2000)
            .describe('Why the check should not count; approvers read it'),
          expiresAt: z
            .string()
            .datetime({ offset: true })
            .describe('ISO 8601, such as 2026-12-31T00:00:00Z'),
          arn: z
            .string()
            .max(2048)
            .optional()
            .describe('Only this resource; without it the whole check'),
          ticket: z.string().url().max(500).optional(),
        }),
      output: z =>
        z.object({
          id: z.string(),
          state: z.string(),
          path: z.string().describe('Where people see it in the portal'),
        }),
    },
    visibilityPermission: exemptionRequestPermission,
    attributes: { readOnly: false, idempotent: false, destructive: false },
    examples: [
      {
        title: 'Cost tags of an account that is closed next month',
        input: {
          entityRef: 'resource:default/aws-111122223333',
          checkId: 'awsAccount.costTags',
          reason: 'The account is closed in January',
          expiresAt: '2027-01-31T00:00:00Z',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = input.entityRef.toLowerCase();
      const { checkId, expiresAt } = input;
      const requester = await access.requireName(
        credentials,
        exemptionRequestPermission,
      );
      if (!requester.startsWith('user:')) {
        throw new NotAllowedError(
          'An agent requests an exemption for a person. Sign in as one first.',
        );
      }
      const row = await audited(
        auditor,
        {
          eventId: 'exemption-request',
          severityLevel: 'medium',
          meta: {
            entityRef,
            checkId,
            expiresAt,
            createdBy: requester,
            through: 'agent',
          },
        },
        async () => {
          await access.readerOf(credentials, entityRef);
          const result = await requests.submit(
            { ...input, entityRef },
            requester,
          );
          return { result, meta: { id: result.id } };
        },
      );
      return {
        output: {
          id: row.id,
          state: row.state,
          path: portalPaths.exemptions({ entity: entityRef, check: checkId }),
        },
      };
    },
  });
}
