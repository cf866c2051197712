/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { Router } from 'express';
import { addBudgetRoutes } from '../budgets/budgetRoutes';
import { addEstimateRoutes } from '../estimates/estimateRoutes';
import { addExportRoutes } from '../export/exportRoutes';
import { addFileRoutes } from '../files/fileRoutes';
import { addFindingRoutes } from '../findings/findingRoutes';
import { addForecastRoutes } from '../forecast/forecastRoutes';
import { addLifetimeRoutes } from '../lifetimes/lifetimeRoutes';
import { addManualRoutes } from '../manual/manualRoutes';
import { addReconciliationRoutes } from '../reconciliation/reconciliationRoutes';
import { addRowRoutes } from '../rows/rowRoutes';
import { Endpoints, spec } from '../schema/openapi.generated';
import { addSourceRoutes } from '../sources/sourceRoutes';
import { addSummaryRoutes } from '../summary/summaryRoutes';
import { addTimelineRoutes } from '../timeline/timelineRoutes';
import { addUnitRoutes } from '../units/unitRoutes';
import { RouterOptions } from './RouterOptions';

/** The HTTP API: all that `openapi.yaml` describes. */
export function createRouter(options: RouterOptions): Router {
  const router = createContractRouter<Endpoints>(spec, { prose: ['reason'] });
  addSummaryRoutes(router, options);
  addRowRoutes(router, options);
  addSourceRoutes(router, options);
  addReconciliationRoutes(router, options);
  addTimelineRoutes(router, options);
  addForecastRoutes(router, options);
  addBudgetRoutes(router, options);
  addEstimateRoutes(router, options);
  addFindingRoutes(router, options);
  addUnitRoutes(router, options);
  addLifetimeRoutes(router, options);
  addManualRoutes(router, options);
  addFileRoutes(router, options);
  addExportRoutes(router, options);
  return router;
}
