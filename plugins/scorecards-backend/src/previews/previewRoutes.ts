/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContractRouter } from '@steward/backstage-plugin-portal-node';
import { policyPreviewPermission } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Endpoints } from '../schema/openapi.generated';
import { PackPreviewer } from './PackPreviewer';

/** What a changed pack would do. */
export function addPreviewRoutes(
  router: ContractRouter<Endpoints>,
  options: { access: ScorecardAccess; previewer: PackPreviewer },
): void {
  router.post('/previews', async (req, res) => {
    await options.access.requireName(req, policyPreviewPermission);
    const { visible } = await options.access.reader(req);
    res.json(await options.previewer.preview(req.body.pack, visible));
  });
}
