/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { Suggestions } from '@steward/backstage-plugin-provisioning-node';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** What forms propose. */
export function addSuggestRoutes(
  router: ProvisioningRouter,
  { access, registry }: RouterOptions,
): void {
  router.get('/suggest/cidr', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json(await suggestionsOf(registry).cidr(req.query.prefix));
  });

  router.get('/suggest/components', async (req, res) => {
    await access.check(await access.credentials(req), runCreatePermission);
    res.json({ items: await suggestionsOf(registry).components() });
  });
}

function suggestionsOf({
  suggestions,
}: RouterOptions['registry']): Suggestions {
  if (!suggestions) {
    throw new NotFoundError(
      'Nothing suggests networks and components here, because no module for it is installed. Enter them yourself, or ask your platform team to install @steward/backstage-plugin-provisioning-backend-module-gitops.',
    );
  }
  return suggestions;
}
