/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { histogramRange } from '../domain/histogramRange';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';

/** What helps to write a query: counts over time, and values there are. */
export function addInsightRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, stores } = options;

  router.get('/histogram', async (req, res) => {
    const { q, ...range } = req.query;
    const histogram = await audited(
      auditor,
      {
        eventId: 'event-query',
        severityLevel: 'low',
        request: req,
        meta: { q },
      },
      async () => {
        const criteria = await access.visibleEvents(req);
        const query = parseQuery(q);
        const result = await stores.histogram.count(
          { query, criteria },
          histogramRange({ query, ...range }, new Date()),
        );
        return { result };
      },
    );
    res.json(histogram);
  });

  router.get('/suggestions', async (req, res) => {
    const { qualifier, prefix } = req.query;
    const suggestions = await audited(
      auditor,
      {
        eventId: 'trail-read',
        severityLevel: 'low',
        request: req,
      },
      async () => {
        const criteria = await access.visibleEvents(req);
        const result = await stores.suggestions.suggest({
          qualifier,
          text: prefix,
          criteria,
        });
        return { result };
      },
    );
    res.json(suggestions);
  });
}
