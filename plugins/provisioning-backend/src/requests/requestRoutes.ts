/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  runCreatePermission,
  RunKindInfo,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';
import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { audited } from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { auditMetaOf } from '../runs/auditEventOf';
import { Endpoints } from '../schema/openapi.generated';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** What can be asked for, and asking for it. */
export function addRequestRoutes(
  router: ProvisioningRouter,
  { access, auditor, kindUsages, registry, requests }: RouterOptions,
): void {
  router.get('/kinds', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    const items = registry.kinds.map(async kind => {
      const usage = await kindUsages.of(kind.name);
      return { ...kindInfoOf(kind), ...(usage && { usage }) };
    });
    res.json({ items: await Promise.all(items) });
  });

  router.post('/assess', async (req, res) => {
    const credentials = await access.credentials(req);
    await access.check(credentials, runCreatePermission);
    const request = requestOf(req.body);
    res.json(await requests.assess(request, access.requesterOf(credentials)));
  });

  router.post('/runs', async (req, res) => {
    const { kind, target } = req.body;
    const { run, created } = await audited(
      auditor,
      {
        eventId: 'run-request',
        severityLevel: 'medium',
        request: req,
        meta: { type: kind, title: String(target.name) },
      },
      async () => {
        const credentials = await access.credentials(req);
        await access.check(credentials, runCreatePermission);
        const requester = access.requesterOf(credentials);
        const result = await requests.submit(requestOf(req.body), requester);
        return { result, meta: auditMetaOf(result.run) };
      },
    );
    res.status(created ? 201 : 200).json(run);
  });
}

/** What is wrong with a target is said with all other problems of a request. */
function requestOf(body: Endpoints['#post|/runs']['body']): RunRequest {
  return body as RunRequest;
}

export function kindInfoOf(kind: RunKind<any>): RunKindInfo {
  const { name, title, executor, destructive } = kind;
  const { limits, reversedBy, unavailable } = kind;
  return {
    name,
    title,
    executor,
    destructive,
    inputSchema: {
      ...z.toJSONSchema(kind.inputsSchema, {
        io: 'input',
        unrepresentable: 'any',
      }),
    },
    ...(limits && { limits: [...limits] }),
    ...(reversedBy && { reversedBy }),
    ...(unavailable && { unavailable }),
  };
}
