/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  executionStopPermission,
  runCancelPermission,
  runCreatePermission,
  runDecommissionPermission,
  runRetryPermission,
} from '@steward/backstage-plugin-provisioning-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { auditMetaOf } from '../runs/auditEventOf';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** Cancelling, retrying and taking back. */
export function addOperationRoutes(
  router: ProvisioningRouter,
  { access, auditor, operations }: RouterOptions,
): void {
  router.post('/runs/:id/cancel', async (req, res) => {
    const { id } = req.params;
    const { comment, stop = false } = req.body ?? {};
    const run = await audited(
      auditor,
      {
        eventId: 'run-cancel-request',
        severityLevel: stop ? 'high' : 'medium',
        request: req,
        meta: {
          runId: id,
          operation: stop ? 'stop' : 'cancel',
          ...(comment && { reason: comment }),
        },
      },
      async () => {
        const credentials = await access.credentials(req);
        await access.run(credentials, id, runCancelPermission);
        if (stop) {
          await access.run(credentials, id, executionStopPermission);
        }
        const { ref } = access.requesterOf(credentials);
        const result = await operations.cancel(id, ref, { comment, stop });
        return { result, meta: auditMetaOf(result) };
      },
    );
    res.json(run);
  });

  router.post('/runs/:id/retry', async (req, res) => {
    const { id } = req.params;
    const { comment } = req.body ?? {};
    const run = await audited(
      auditor,
      {
        eventId: 'run-retry-request',
        severityLevel: 'medium',
        request: req,
        meta: { runId: id, ...(comment && { reason: comment }) },
      },
      async () => {
        const credentials = await access.credentials(req);
        await access.run(credentials, id, runRetryPermission);
        const { ref } = access.requesterOf(credentials);
        const result = await operations.retry(id, ref, comment);
        return { result, meta: auditMetaOf(result) };
      },
    );
    res.json(run);
  });

  router.post('/runs/:id/decommission', async (req, res) => {
    const { id } = req.params;
    const { run, created } = await audited(
      auditor,
      {
        eventId: 'run-decommission-request',
        severityLevel: 'high',
        request: req,
        meta: { id },
      },
      async () => {
        const credentials = await access.credentials(req);
        await access.check(credentials, runCreatePermission);
        await access.run(credentials, id, runDecommissionPermission);
        const result = await operations.decommission(
          id,
          access.requesterOf(credentials),
          req.body ?? {},
        );
        return { result, meta: auditMetaOf(result.run) };
      },
    );
    res.status(created ? 201 : 200).json(run);
  });
}
