/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  audited,
  ContractRouter,
  decodeCursor,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import {
  exemptionDecidePermission,
  exemptionRequestPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Policy } from '../checks/Policy';
import { Endpoints } from '../schema/openapi.generated';
import { ExemptionRegister } from './ExemptionRegister';
import { ExemptionRequests } from './ExemptionRequests';
import { ExemptionStore } from './ExemptionStore';
import { toExemption } from './toExemption';

/** Exemptions: asked for, decided, listed. */
export function addExemptionRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    auditor: AuditorService;
    exemptions: ExemptionStore;
    policy: Policy;
    register: ExemptionRegister;
    requests: ExemptionRequests;
  },
): void {
  const { access, auditor, exemptions, policy, register, requests } = options;

  router.get('/exemptions', async (req, res) => {
    const { visible } = await access.reader(req);
    const { limit, cursor, ...filter } = req.query;
    const [items, hidden] = await Promise.all([
      register.page(filter, {
        limit: limit + 1,
        visible,
        after: decodeCursor(cursor, 2),
      }),
      visible
        ? register
            .count(filter)
            .then(async all => all - (await register.count(filter, visible)))
        : 0,
    ]);
    const page = toPage(
      items,
      limit,
      one => one,
      one => [one.requestedAt, one.id],
    );
    res.json({ ...page, hidden });
  });

  router.get('/exemptions/:id', async (req, res) => {
    await access.reader(req);
    const row = await exemptions.get(req.params.id);
    await access.readerOf(req, row.entity_ref);
    res.json(toExemption(row, policy));
  });

  router.post('/exemptions', async (req, res) => {
    const request = {
      ...req.body,
      entityRef: req.body.entityRef.toLowerCase(),
    };
    const { entityRef, checkId, expiresAt } = request;
    const row = await audited(
      auditor,
      {
        eventId: 'exemption-request',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef, checkId, expiresAt },
      },
      async () => {
        const requester = await access.requireName(
          req,
          exemptionRequestPermission,
        );
        await access.readerOf(req, entityRef);
        const result = await requests.submit(request, requester);
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(toExemption(row, policy));
  });

  router.post('/exemptions/:id/decisions', async (req, res) => {
    const { id } = req.params;
    const { decision, reason } = req.body;
    const row = await audited(
      auditor,
      {
        eventId: 'exemption-decide',
        severityLevel: 'high',
        request: req,
        meta: { id, decision },
      },
      async () => {
        const known = await exemptions.get(id);
        const { name } = await access.readerOf(req, known.entity_ref);
        const isRequester = known.requested_by === name;
        if (decision === 'withdraw') {
          if (!isRequester) {
            throw new NotAllowedError(
              `Only ${known.requested_by} can withdraw this request`,
            );
          }
        } else {
          await access.requireOn(req, exemptionDecidePermission, id);
          if (isRequester && decision !== 'revoke') {
            throw new NotAllowedError(
              `You requested this exemption; somebody else has to ${decision} it`,
            );
          }
        }
        const result = await exemptions.decide(id, decision, { name, reason });
        const { entity_ref, check_id } = result;
        return { result, meta: { entityRef: entity_ref, checkId: check_id } };
      },
    );
    res.json(toExemption(row, policy));
  });
}
