/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { requestFields, toRunRequest } from './requestInput';
import type { ActionOptions } from './registerActions';

/** `assess-request` */
export function createAssessRequestAction(
  actions: ActionsRegistryService,
  { access, requests }: ActionOptions,
): void {
  actions.register({
    name: 'assess-request',
    title: 'Assess a request',
    description: `Says what a request on AWS would do, without doing it: what is wrong with it (field, value, reason, fix), the plan in words, its risk with each rule, what the policy says, what it costs a month, and who would have to agree. Writes nothing.`,
    schema: {
      input: z => z.object(requestFields(z)),
      output: z =>
        z.object({
          problems: z.array(
            z.object({
              field: z.string(),
              value: z.unknown().optional(),
              reason: z.string(),
              fix: z.string(),
            }),
          ),
          summary: z.array(z.string()),
          blastRadius: z.array(z.string()),
          details: z
            .array(z.object({ title: z.string(), lines: z.array(z.string()) }))
            .describe('What approvers look through line by line'),
          digest: z.string().optional(),
          risk: z.number().optional(),
          riskRules: z.array(z.string()),
          denials: z.array(z.string()),
          monthlyCost: z.string().optional(),
          unpriced: z.array(z.string()),
          approvers: z.array(z.string()),
          heldBy: z
            .string()
            .optional()
            .describe('Run that holds the target now'),
        }),
    },
    visibilityPermission: runCreatePermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'Pausing an enclave',
        input: {
          kind: 'enclave.pause',
          target: { name: 'kyc-dev', team: 'payments' },
          inputs: { enclaveId: 'enc_1' },
        },
      },
    ],
    action: async ({ input, credentials }) => {
      await access.check(credentials, runCreatePermission);
      const { problems, plan, assessment, digest, holder } =
        await requests.assess(toRunRequest(input), {
          ...access.requesterOf(credentials),
          through: 'agent',
        });
      const { risk, policy = [], cost, approval } = assessment ?? {};
      return {
        output: {
          problems,
          summary: plan?.summary ?? [],
          blastRadius: plan?.blastRadius ?? [],
          details: plan?.details ?? [],
          digest,
          risk: risk?.score,
          riskRules:
            risk?.contributions.map(
              ({ points, reason }) => `${points}: ${reason}`,
            ) ?? [],
          denials: policy
            .filter(({ effect }) => effect === 'deny')
            .map(({ reason }) => reason),
          monthlyCost:
            cost?.monthly && `${cost.monthly.amount} ${cost.monthly.currency}`,
          unpriced: cost?.unpriced ?? [],
          approvers: approval?.sets.flatMap(set => set.approvers) ?? [],
          heldBy: holder?.id,
        },
      };
    },
  });
}
