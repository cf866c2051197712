/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  scorecardsReadPermission,
  TIERS,
} from '@steward/backstage-plugin-scorecards-common';
import type { ActionOptions } from './registerActions';

/** `ask-scorecard-gate` */
export function createAskGateAction(
  actions: ActionsRegistryService,
  { access, gate }: ActionOptions,
): void {
  actions.register({
    name: 'ask-scorecard-gate',
    title: 'Ask whether an entity is good enough',
    description: `Says whether an entity has a tier, and why not. Without \`tier\`, it is the tier that its criticality and data class require. With \`pack\`, no check of that pack may fail either.`,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().min(1),
          tier: z.enum(TIERS).optional(),
          pack: z.string().optional().describe('Id of a pack that is on'),
        }),
      output: z =>
        z.object({
          allowed: z.boolean(),
          reasons: z.array(z.string()),
          tier: z.string().optional(),
          score: z.number().optional(),
          failedChecks: z.array(z.string()),
        }),
    },
    visibilityPermission: scorecardsReadPermission,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    examples: [
      {
        title: 'May this account have production workloads?',
        input: { entityRef: 'resource:default/aws-111122223333', tier: 'gold' },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = input.entityRef.toLowerCase();
      await access.readerOf(credentials, entityRef);
      const { allowed, reasons, tier, score, failedChecks } = await gate.ask({
        ...input,
        entityRef,
      });
      return { output: { allowed, reasons, tier, score, failedChecks } };
    },
  });
}
