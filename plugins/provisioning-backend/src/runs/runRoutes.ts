/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { detailOf } from './detailOf';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** Lists of runs, and one run. */
export function addRunRoutes(
  router: ProvisioningRouter,
  options: RouterOptions,
): void {
  const { access, deputies, store } = options;

  router.get('/runs', async (req, res) => {
    const credentials = await access.credentials(req);
    const criteria = await access.visibleRuns(credentials);
    const { mine, waitingForMe, limit, cursor, ...filter } = req.query;
    const { ref } = access.requesterOf(credentials);
    const page = await store.page({
      filter: { ...filter, ...(mine && { requestedBy: ref }) },
      ...(waitingForMe && {
        waitingFor: { ref, claims: await deputies.claimsFor(ref) },
      }),
      criteria,
      limit,
      cursor,
    });
    res.json({
      ...page,
      items: await access.visibleAmong(credentials, page.items),
    });
  });

  router.get('/runs/counts', async (req, res) => {
    const credentials = await access.credentials(req);
    const criteria = await access.visibleRuns(credentials);
    const { ref } = access.requesterOf(credentials);
    res.json(
      await store.counts({
        criteria,
        reader: { ref, claims: await deputies.claimsFor(ref) },
      }),
    );
  });

  router.get('/runs/:id', async (req, res) => {
    const credentials = await access.credentials(req);
    const run = await access.run(credentials, req.params.id);
    res.json(await detailOf(run, credentials, options));
  });

  router.get('/runs/:id/transitions', async (req, res) => {
    const credentials = await access.credentials(req);
    const { id } = await access.run(credentials, req.params.id);
    res.json({ items: await store.transitions(id) });
  });
}
