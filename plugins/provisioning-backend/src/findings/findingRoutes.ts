/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  findingReadPermission,
  findingResolvePermission,
} from '@steward/backstage-plugin-provisioning-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** What the reconciler found. */
export function addFindingRoutes(
  router: ProvisioningRouter,
  { access, auditor, findings, resolver }: RouterOptions,
): void {
  router.get('/findings', async (req, res) => {
    await access.check(await access.credentials(req), findingReadPermission);
    res.json(await findings.page(req.query));
  });

  router.post('/findings/:id/resolve', async (req, res) => {
    const { id } = req.params;
    const finding = await audited(
      auditor,
      {
        eventId: 'finding-resolve',
        severityLevel: 'high',
        request: req,
        meta: { id },
      },
      async () => {
        const credentials = await access.credentials(req);
        await access.check(credentials, findingResolvePermission);
        const result = await resolver.resolve(id);
        const { runId, proposal } = result;
        return {
          result,
          meta: {
            ...(runId && { runId }),
            ...(proposal && { title: proposal.title }),
          },
        };
      },
    );
    res.json(finding);
  });
}
