/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createContractRouter } from '@steward/backstage-plugin-portal-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Endpoints, spec } from '../schema/openapi.generated';
import { addAwsCallRoutes } from './awsCallRoutes';
import { addEventRoutes } from './eventRoutes';
import { addIngestRoutes } from './ingestRoutes';
import { addInsightRoutes } from './insightRoutes';
import { addProofRoutes } from './proofRoutes';
import { addRetentionRoutes } from './retentionRoutes';
import { RouterOptions } from './RouterOptions';
import { addSearchRoutes } from './searchRoutes';
import { addSinkRoutes } from './sinkRoutes';

/** What a batch may have at most. */
const INGEST_LIMIT = '32mb';

/** The HTTP API of the audit trail. */
export function createRouter(options: RouterOptions): Router {
  const routes = createContractRouter<Endpoints>(spec, {
    bodyLimits: { '/ingest': INGEST_LIMIT },
    ownGate: ['/ingest'],
    prose: ['reason'],
  });
  addIngestRoutes(routes, options);
  addEventRoutes(routes, options);
  addProofRoutes(routes, options);
  addInsightRoutes(routes, options);
  addSearchRoutes(routes, options);
  addRetentionRoutes(routes, options);
  addSinkRoutes(routes, options);
  addAwsCallRoutes(routes, options);

  const router = PromiseRouter();
  // Only those whose batches are taken have them read at all.
  router.use('/ingest', async req => {
    await options.access.plugin(req);
    return 'next';
  });
  router.use(routes);
  return router;
}
