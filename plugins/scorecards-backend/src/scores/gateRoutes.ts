/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContractRouter } from '@steward/backstage-plugin-portal-node';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Endpoints } from '../schema/openapi.generated';
import { Gate } from './Gate';

/** Whether an entity is good enough, for pipelines, scaffolder and provisioning. */
export function addGateRoutes(
  router: ContractRouter<Endpoints>,
  { access, gate }: { access: ScorecardAccess; gate: Gate },
): void {
  router.get('/gate', async (req, res) => {
    const entityRef = req.query.entityRef.toLowerCase();
    await access.readerOf(req, entityRef);
    res.json(await gate.ask({ ...req.query, entityRef }));
  });
}
