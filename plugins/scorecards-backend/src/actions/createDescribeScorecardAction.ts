/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import { portalPaths } from '../notices/portalPaths';
import type { ActionOptions } from './registerActions';

/** `describe-scorecard` */
export function createDescribeScorecardAction(
  actions: ActionsRegistryService,
  { access, scorecards }: ActionOptions,
): void {
  actions.register({
    name: 'describe-scorecard',
    title: 'Describe a scorecard',
    description: `Says how good an entity of the catalog is, and why: its score (0 to 100), tier, the tier that it has to have, pillars, every check that does not pass with the reason and what to do, and the cheapest path to the next tier.

\`coverage\` is the share of the checks that could be observed; \`low\` and \`high\` are the score if everything unobserved failed or passed. A check that is \`unknown\` has no current evidence; it has not failed.`,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .min(1)
            .describe('Such as resource:default/aws-111122223333'),
        }),
      output: z =>
        z.object({
          title: z.string(),
          score: z.number().optional(),
          low: z.number(),
          high: z.number(),
          coverage: z.number(),
          tier: z.string().optional(),
          requiredTier: z.string().optional(),
          change: z.number().optional().describe('Points in 30 days'),
          cappedBy: z.string().optional(),
          pillars: z.array(
            z.object({ pillar: z.string(), score: z.number().optional() }),
          ),
          notPassing: z.array(
            z.object({
              checkId: z.string(),
              title: z.string(),
              severity: z.string(),
              state: z.string(),
              reason: z.string(),
              since: z.string(),
              solution: z.string(),
              gains: z.number().optional().describe('Points when fixed'),
            }),
          ),
          nextTier: z.string().optional(),
          blockers: z.array(z.string()).describe('What the next tier needs'),
          path: z.string().describe('Where people see it in the portal'),
        }),
    },
    visibilityPermission: scorecardsReadPermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'How good is the production account?',
        input: { entityRef: 'resource:default/aws-111122223333' },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = input.entityRef.toLowerCase();
      await access.readerOf(credentials, entityRef);
      const scorecard = await scorecards.of(entityRef);
      if (!scorecard) {
        throw new NotFoundError(
          `${entityRef} has no scorecard, or you may not see it`,
        );
      }
      const { score, verdicts, blockers, nextTier } = scorecard;
      return {
        output: {
          title: score.title,
          score: score.score,
          low: score.low,
          high: score.high,
          coverage: score.coverage,
          tier: score.tier,
          requiredTier: score.requiredTier,
          change: score.change,
          cappedBy: score.cappedBy,
          pillars: score.pillars.map(one => ({
            pillar: one.pillar,
            score: one.score,
          })),
          notPassing: verdicts
            .filter(({ state }) => !['pass', 'notApplicable'].includes(state))
            .map(one => ({
              checkId: one.checkId,
              title: one.title,
              severity: one.severity,
              state: one.state,
              reason: one.reason,
              since: one.since,
              solution: one.solution,
              gains: one.gains,
            })),
          nextTier,
          blockers: blockers.map(({ sentence }) => sentence),
          path: portalPaths.entity(entityRef),
        },
      };
    },
  });
}
