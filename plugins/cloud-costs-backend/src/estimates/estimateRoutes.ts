/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  cloudCostsEstimateReportPermission,
  correctionOf,
  estimateCost,
  estimateProblem,
  templateAccuracy,
} from '@steward/backstage-plugin-cloud-costs-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { payerBudgets } from './payerBudgets';

const EVERYTHING = 'organization';

/** Adds estimates, how good they were, and what the bill says of those of runs. */
export function addEstimateRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, prices, runEstimates } = options;

  router.post('/estimates', async (req, res) => {
    const { template, resources, payers = [] } = req.body;
    // Prices are no secret, but for those who may see costs.
    await access.filterOf(req, EVERYTHING);
    const tables = await prices.tables();
    const [{ currency }] = tables;
    const problem = estimateProblem(req.body, { currency });
    if (problem) {
      throw new InputError(problem);
    }
    const correction = template
      ? correctionOf(await runEstimates.measuredOf(template, currency))
      : undefined;
    const estimate = estimateCost({ resources, tables, correction });
    const { budgets, notCompared } = await payerBudgets(
      req,
      { payers, delta: estimate.delta, currency },
      options,
    );
    res.json({
      ...estimate,
      notPriced: [...estimate.notPriced, ...notCompared],
      budgets,
    });
  });

  router.get('/estimates/accuracy', async (req, res) => {
    await access.filterOf(req, EVERYTHING);
    const { items, nextCursor } = await runEstimates.measuredTemplates(
      req.query,
    );
    res.json({
      items: items.map(({ template, measured }) =>
        templateAccuracy(template, measured),
      ),
      ...(nextCursor && { nextCursor }),
      prices: await prices.status(),
    });
  });

  router.get('/estimates/runs', async (req, res) => {
    const { scope = EVERYTHING, ...query } = req.query;
    const filter = await access.filterOf(req, scope);
    res.json(await runEstimates.list({ ...query, filter }));
  });

  router.get('/estimates/runs/:id', async (req, res) => {
    const filter = await access.filterOf(req, EVERYTHING);
    res.json(await runEstimates.get(req.params.id, filter));
  });

  router.put('/estimates/runs/:id', async (req, res) => {
    const { id } = req.params;
    const { template, entity, estimated, currency } = req.body;
    const kept = await audited(
      auditor,
      {
        eventId: 'estimate-report',
        severityLevel: 'medium',
        request: req,
        meta: { id, template, entity, estimated, currency },
      },
      async () => {
        await access.require(req, cloudCostsEstimateReportPermission);
        const problem = estimateProblem(
          { template, resources: [] },
          { currency },
        );
        if (problem) {
          throw new InputError(problem);
        }
        await runEstimates.report(id, req.body);
        const filter = await access.filterOf(req, EVERYTHING);
        return { result: await runEstimates.get(id, filter) };
      },
    );
    res.json(kept);
  });
}
