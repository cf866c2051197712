/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import {
  audited,
  ContractRouter,
  decodeCursor,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import {
  campaignManagePermission,
  CampaignRequest,
} from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Policy } from '../checks/Policy';
import { Endpoints } from '../schema/openapi.generated';
import { CampaignMembers } from './CampaignMembers';
import { CampaignStore } from './CampaignStore';

const MAX_OPEN = 500;

/** Campaigns: made, started, closed, and how far they are. */
export function addCampaignRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    auditor: AuditorService;
    campaigns: CampaignStore;
    members: CampaignMembers;
    policy: Policy;
  },
): void {
  const { access, auditor, campaigns, members, policy } = options;

  router.get('/campaigns', async (req, res) => {
    await access.reader(req);
    const { state, limit, cursor } = req.query;
    const items = await campaigns.page({
      state,
      limit: limit + 1,
      after: decodeCursor(cursor, 2),
    });
    res.json(
      toPage(
        items,
        limit,
        one => one,
        one => [one.createdAt, one.id],
      ),
    );
  });

  router.post('/campaigns', async (req, res) => {
    const { title, checkIds, dueAt } = req.body;
    const campaign = await audited(
      auditor,
      {
        eventId: 'campaign-create',
        severityLevel: 'medium',
        request: req,
        meta: { title, checkIds, dueAt },
      },
      async () => {
        const name = await access.requireName(req, campaignManagePermission);
        refuseFaults(req.body, policy);
        const result = await campaigns.create(req.body, name);
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(campaign);
  });

  router.get('/campaigns/:id', async (req, res) => {
    const { visible } = await access.reader(req);
    const campaign = await campaigns.get(req.params.id);
    const [burnUp, open, hidden] = await Promise.all([
      campaigns.burnUp(campaign.id),
      campaigns.open(campaign, { limit: MAX_OPEN, visible }),
      campaigns.hidden(campaign, visible),
    ]);
    res.json({ campaign, burnUp, open, hidden });
  });

  router.post('/campaigns/:id/actions', async (req, res) => {
    const { id } = req.params;
    const { action, result } = req.body;
    const campaign = await audited(
      auditor,
      {
        eventId: 'campaign-act',
        severityLevel: 'medium',
        request: req,
        meta: { id, action },
      },
      async () => {
        await access.requireName(req, campaignManagePermission);
        const changed = await campaigns.act(id, action, result);
        await members.refresh(changed);
        return { result: await campaigns.get(id) };
      },
    );
    res.json(campaign);
  });
}

function refuseFaults(request: CampaignRequest, policy: Policy): void {
  const unknown = request.checkIds.filter(id => !policy.check(id));
  if (unknown.length > 0) {
    throw new InputError(
      `checkIds has ${unknown.join(
        ', ',
      )}, which is not a check that is on. GET /checks lists those that are.`,
    );
  }
  if (!(Date.parse(request.dueAt) > Date.now())) {
    throw new InputError(
      `dueAt ${request.dueAt} is in the past. Choose a later time.`,
    );
  }
  if (request.appliesTo) {
    try {
      parseFilterPredicate(request.appliesTo);
    } catch (error) {
      throw new InputError(
        `appliesTo is not a filter predicate: ${toError(error).message}`,
      );
    }
  }
}
