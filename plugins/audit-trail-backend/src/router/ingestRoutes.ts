/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { withActorNames } from '../access';
import { acceptEvents } from './acceptEvents';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';

/** Where outboxes are drained to. Emits no event: it would never end. */
export function addIngestRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, sinks, stores } = options;

  router.post('/ingest', async (req, res) => {
    const plugin = await access.plugin(req);
    const { events, refused } = acceptEvents(
      req.body.events,
      plugin,
      new Date(),
    );
    if (events.length > 0) {
      await stores.append.append(await withActorNames(events, options));
      sinks.notify();
    }
    res.json({ refused });
  });
}
