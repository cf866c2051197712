/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cloudCostsSourceReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';

/** Adds the proof that nothing is lost or counted twice. */
export function addReconciliationRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, reconciliations } = options;

  router.get('/reconciliation', async (req, res) => {
    await access.require(req, cloudCostsSourceReadPermission);
    res.json(await reconciliations.list(req.query));
  });
}
