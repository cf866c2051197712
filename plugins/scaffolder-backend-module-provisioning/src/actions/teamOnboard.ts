/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { requestFields } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:team:onboard';

/** Asks for a team, as a pull request. */
export function teamOnboard(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for a team: teams/<name>/team.yaml in the GitOps repository, as a pull request',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Onboard a team with a ready-made quota', {
        name: 'fraud',
        description: 'Finds fraud before it costs anything',
        ownerName: 'Tomas Lind',
        ownerEmail: 'tomas.lind@steward.example',
        tier: 'starter',
      }),
      stepExample(id, 'Onboard a team with members and an application', {
        name: 'treasury',
        description: 'Money at rest',
        ownerName: 'Tomas Lind',
        ownerEmail: 'tomas.lind@steward.example',
        ownerSlack: '#treasury',
        members: ['user:default/tomas.lind', 'user:default/dana.reyes'],
        tier: 'standard',
        allowFromNamespaces: ['payments'],
        applications: [
          {
            name: 'ledger',
            repoURL: 'https://git.example/treasury/ledger',
            manifestPath: 'deploy',
          },
        ],
      }),
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the team and its namespace'),
        description: z => z.string().describe('What the team does'),
        ownerName: z => z.string().describe('Who answers for it'),
        ownerEmail: z => z.string(),
        ownerSlack: z => z.string().optional().describe('Begins with #'),
        members: z =>
          z
            .array(z.string())
            .optional()
            .describe('Users, as entity refs or addresses'),
        tier: z =>
          z
            .enum(['starter', 'standard', 'large', 'enterprise'])
            .optional()
            .describe('Ready-made quota; standard where none is given'),
        allowIngress: z =>
          z.boolean().optional().describe('From every namespace'),
        allowEgress: z => z.boolean().optional().describe('To everywhere'),
        allowFromNamespaces: z => z.array(z.string()).optional(),
        applications: z =>
          z
            .array(
              z.object({
                name: z.string(),
                repoURL: z.string(),
                manifestPath: z.string(),
                targetRevision: z.string().optional(),
                environment: z.enum(['dev', 'staging', 'prod']).optional(),
              }),
            )
            .optional(),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await requester.request(ctx, {
        kind: 'team.onboard',
        target: { name: input.name, team: input.name },
        inputs: {
          description: input.description,
          owner: {
            name: input.ownerName,
            email: input.ownerEmail,
            slack: input.ownerSlack,
          },
          members: input.members,
          tier: input.tier,
          networkPolicy: {
            allowIngress: input.allowIngress,
            allowEgress: input.allowEgress,
            allowFromNamespaces: input.allowFromNamespaces,
          },
          applications: input.applications,
        },
        reason: input.reason,
        expectedDigest: input.expectedDigest,
      });
    },
  });
}
