/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Request } from 'express';
import {
  breakGlassPermission,
  Run,
  runApprovePermission,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { auditMetaOf } from '../runs/auditEventOf';
import { DecisionInput } from './Approvals';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** Approving and rejecting. */
export function addDecisionRoutes(
  router: ProvisioningRouter,
  { access, approvals, auditor }: RouterOptions,
): void {
  const decide = (
    req: Request<{ id: string }, any, any, any, any>,
    input: DecisionInput,
  ): Promise<Run> => {
    const { id } = req.params;
    const { decision, breakGlass } = input;
    return audited(
      auditor,
      {
        eventId: 'run-decide',
        severityLevel: breakGlass ? 'critical' : 'medium',
        request: req,
        meta: {
          runId: id,
          decision: breakGlass ? 'break-glass' : decision,
          status: input.digest,
          ...(input.comment && { reason: input.comment }),
        },
      },
      async () => {
        const { credentials, ref } = await access.person(req);
        if (breakGlass) {
          await access.check(credentials, breakGlassPermission);
        }
        await access.run(
          credentials,
          id,
          breakGlass ? runReadPermission : runApprovePermission,
        );
        const result = await approvals.decide(id, ref, input);
        return { result, meta: auditMetaOf(result) };
      },
    );
  };

  router.post('/runs/:id/approve', async (req, res) => {
    res.json(await decide(req, { ...req.body, decision: 'approve' }));
  });

  router.post('/runs/:id/reject', async (req, res) => {
    res.json(await decide(req, { ...req.body, decision: 'reject' }));
  });
}
