/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { audited } from '@steward/backstage-plugin-portal-node';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';

/** Where events are delivered to. */
export function addSinkRoutes(
  router: AuditTrailRouter,
  { access, auditor, sinks, anchor, stores }: RouterOptions,
): void {
  router.get('/sinks', async (req, res) => {
    const items = await audited(
      auditor,
      { eventId: 'trail-read', severityLevel: 'low', request: req },
      async () => {
        if (await access.visibleEvents(req)) {
          throw new NotAllowedError(
            'Sinks are for those who may see all events',
          );
        }
        const { seq } = await stores.chain.head();
        const copies = anchor ? [await anchor.status(seq)] : [];
        return { result: [...(await sinks.status()), ...copies] };
      },
    );
    res.json({ items });
  });
}
