/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { describeRun } from '@steward/backstage-plugin-provisioning-common';
import type { ActionOptions } from './registerActions';

/** `describe-run` */
export function createDescribeRunAction(
  actions: ActionsRegistryService,
  { access, store }: ActionOptions,
): void {
  actions.register({
    name: 'describe-run',
    title: 'Describe a run',
    description: `Describes one request on AWS: who asked for it, what exactly it does, its risk with each rule, what it costs, who must agree, how far it is, what it created, and, when it failed, why and the one safe next step.`,
    schema: {
      input: z => z.object({ id: z.string().describe('Id of the run') }),
      output: z =>
        z.object({
          id: z.string(),
          what: z.string(),
          kind: z.string(),
          state: z.string(),
          requestedBy: z.string(),
          reason: z.string().optional(),
          waitingFor: z.string().optional(),
          summary: z.array(z.string()),
          risk: z
            .object({
              score: z.number(),
              level: z.string(),
              rules: z.array(z.string()),
            })
            .optional(),
          monthlyCost: z.string().optional(),
          approvalReasons: z.array(z.string()),
          decisions: z.array(z.string()),
          steps: z.array(z.object({ name: z.string(), state: z.string() })),
          effects: z.array(
            z.object({
              type: z.string(),
              ref: z.string(),
              operation: z.string(),
            }),
          ),
          failure: z
            .object({
              reason: z.string(),
              leftBehind: z.array(z.string()),
              nextStep: z.string(),
            })
            .optional(),
          history: z.array(z.string()),
        }),
    },
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'One run',
        input: { id: '019aa000-0000-7000-8000-000000000001' },
      },
    ],
    action: async ({ input, credentials }) => {
      const run = await access.run(credentials, input.id);
      const history = await store.transitions(run.id);
      const { risk, cost, approval } = run.assessment ?? {};
      return {
        output: {
          id: run.id,
          what: describeRun(run),
          kind: run.kind,
          state: run.state,
          requestedBy: run.requestedBy,
          reason: run.reason,
          waitingFor: run.waitingFor,
          summary: run.plan?.summary ?? [],
          risk: risk && {
            score: risk.score,
            level: risk.level,
            rules: risk.contributions.map(
              ({ points, reason }) => `${points}: ${reason}`,
            ),
          },
          monthlyCost:
            cost?.monthly && `${cost.monthly.amount} ${cost.monthly.currency}`,
          approvalReasons: approval?.rules.map(({ reason }) => reason) ?? [],
          decisions: run.decisions.map(
            ({ by, decision, comment }) =>
              `${by}: ${decision}${comment ? `, ${comment}` : ''}`,
          ),
          steps: run.steps.map(({ name, state }) => ({ name, state })),
          effects: run.effects.map(({ type, ref, operation }) => ({
            type,
            ref,
            operation,
          })),
          failure: run.failure && {
            reason: run.failure.reason,
            leftBehind: run.failure.leftBehind,
            nextStep: run.failure.nextStep,
          },
          history: history.map(({ at, to, by }) =>
            [at, to, by && `by ${by}`].filter(Boolean).join(' '),
          ),
        },
      };
    },
  });
}
