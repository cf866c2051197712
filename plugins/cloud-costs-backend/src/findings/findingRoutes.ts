/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cloudCostsFindingDecidePermission } from '@steward/backstage-plugin-cloud-costs-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';

const EVERYTHING = 'organization';

/** Adds anomalies, recommendations and the savings ledger. */
export function addFindingRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, anomalies, auditor, recommendations } = options;

  router.get('/anomalies', async (req, res) => {
    const { scope = EVERYTHING, ...query } = req.query;
    const filter = await access.filterOf(req, scope);
    res.json(await anomalies.list({ ...query, filter }));
  });

  router.post('/anomalies/:id/decisions', async (req, res) => {
    const { id } = req.params;
    const { action, reason } = req.body;
    const anomaly = await audited(
      auditor,
      {
        eventId: 'anomaly-decide',
        severityLevel: 'medium',
        request: req,
        meta: { id, action, ...(reason && { reason }) },
      },
      async () => {
        const by = await access.requireName(
          req,
          cloudCostsFindingDecidePermission,
        );
        const filter = await access.filterOf(req, EVERYTHING);
        const decision = { action, by, reason };
        return { result: await anomalies.decide(id, filter, decision) };
      },
    );
    res.json(anomaly);
  });

  router.get('/recommendations', async (req, res) => {
    const { scope = EVERYTHING, ...query } = req.query;
    const filter = await access.filterOf(req, scope);
    res.json(await recommendations.list({ ...query, filter }));
  });

  router.post('/recommendations/:id/decisions', async (req, res) => {
    const { id } = req.params;
    const { action, reason, run } = req.body;
    const recommendation = await audited(
      auditor,
      {
        eventId: 'recommendation-decide',
        severityLevel: 'medium',
        request: req,
        meta: { id, action, ...(reason && { reason }), ...(run && { run }) },
      },
      async () => {
        const by = await access.requireName(
          req,
          cloudCostsFindingDecidePermission,
        );
        const filter = await access.filterOf(req, EVERYTHING);
        const decision = { action, by, reason, run };
        return { result: await recommendations.decide(id, filter, decision) };
      },
    );
    res.json(recommendation);
  });

  router.get('/ledger', async (req, res) => {
    const { scope = EVERYTHING, ...query } = req.query;
    const filter = await access.filterOf(req, scope);
    res.json(await recommendations.ledger({ ...query, filter }));
  });
}
