/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { Suggestions } from '../suggest/Suggestions';
import { ProvisioningRouter } from '../schema/openapi';
import { RouterOptions } from './RouterOptions';

/** What forms propose. */
export function addSuggestRoutes(
  router: ProvisioningRouter,
  { access, suggestions }: RouterOptions,
): void {
  const required = (): Suggestions => {
    if (!suggestions) {
      throw new NotFoundError(
        'There is no Atmos repository here; set provisioning.environments',
      );
    }
    return suggestions;
  };

  router.get('/suggest/cidr', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json(await required().cidr(req.query.prefix));
  });

  router.get('/suggest/components', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json({ items: await required().components() });
  });
}
