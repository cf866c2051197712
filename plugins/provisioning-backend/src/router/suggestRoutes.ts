/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningRouter } from '../schema/openapi';
import { RouterOptions } from './RouterOptions';

/** What forms propose. */
export function addSuggestRoutes(
  router: ProvisioningRouter,
  { access, suggestions }: RouterOptions,
): void {
  router.get('/suggest/cidr', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json(await suggestions.cidr(req.query.prefix));
  });

  router.get('/suggest/components', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json({ items: await suggestions.components() });
  });
}
