/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { audited } from '@steward/backstage-plugin-portal-node';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';
import { visibleEvent } from './visibleEvent';

/** What an event did in AWS. */
export function addAwsCallRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, awsCalls } = options;

  router.get('/events/:id/aws-calls', async (req, res) => {
    const { id } = req.params;
    const page = await audited(
      auditor,
      {
        eventId: 'event-read',
        severityLevel: 'low',
        request: req,
        meta: { id },
      },
      async () => {
        const record = await visibleEvent(req, id, options);
        const criteria = await access.visibleEvents(req);
        const { cursor } = req.query;
        return { result: await awsCalls.page(record, { criteria, cursor }) };
      },
    );
    res.json(page);
  });
}
