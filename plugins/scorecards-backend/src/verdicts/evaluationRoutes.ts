/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { audited, ContractRouter } from '@steward/backstage-plugin-portal-node';
import { scorecardsEvaluationRunPermission } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { Endpoints } from '../schema/openapi.generated';

/** How far the evaluation is, and having it done again. */
export function addEvaluationRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    auditor: AuditorService;
    entities: EntityStore;
    policy: Policy;
  },
): void {
  const { access, auditor, entities, policy } = options;

  router.get('/evaluations', async (req, res) => {
    await access.reader(req);
    res.json({
      ...(await entities.waiting()),
      policyVersion: policy.version,
    });
  });

  router.post('/evaluations', async (req, res) => {
    const { entityRef } = req.body;
    const queued = await audited(
      auditor,
      {
        eventId: 'evaluation-run',
        severityLevel: 'low',
        request: req,
        meta: entityRef ? { entityRef } : {},
      },
      async () => {
        await access.requireName(req, scorecardsEvaluationRunPermission);
        const result = await entities.markDue(
          entityRef === undefined ? undefined : [entityRef.toLowerCase()],
        );
        if (entityRef && result === 0) {
          throw new NotFoundError(`The catalog has no ${entityRef}`);
        }
        return { result, meta: { queued: result } };
      },
    );
    res.status(202).json({ queued });
  });
}
