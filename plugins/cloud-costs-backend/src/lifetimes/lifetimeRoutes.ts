/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { decodeCursor, toPage } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { costLifetimes } from './costLifetimes';
import { positionOf } from './LifetimeFinder';

/** Adds what ends, and what it costs until then. */
export function addLifetimeRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, lifetimes } = options;

  router.get('/lifetimes', async (req, res) => {
    const { scope, limit, cursor } = req.query;
    const [after = ''] = decodeCursor(cursor, 1) ?? [];
    const { visible, ...filter } = await access.filterOf(req, scope);
    const credentials = await access.credentials(req);
    const found = await lifetimes.list(filter, credentials);
    const rest = found.filter(
      one => positionOf(one).localeCompare(String(after)) > 0,
    );
    const page = toPage(
      rest.slice(0, limit + 1),
      limit,
      one => one,
      one => [positionOf(one)],
    );
    res.json({
      ...page,
      items: await costLifetimes(options, page.items, { credentials, visible }),
      restricted: visible !== undefined,
    });
  });
}
