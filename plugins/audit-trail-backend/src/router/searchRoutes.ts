/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { parseQuery } from '@steward/backstage-plugin-audit-trail-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';

/** Saved searches of those who may read events. */
export function addSearchRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, stores } = options;

  router.get('/searches', async (req, res) => {
    const { ref: owner } = await access.person(req);
    await access.visibleEvents(req);
    res.json({ items: await stores.searches.list(owner) });
  });

  router.post('/searches', async (req, res) => {
    const { title, query, shared } = req.body;
    const search = await audited(
      auditor,
      {
        eventId: 'search-save',
        severityLevel: 'medium',
        request: req,
        meta: { title, q: query },
      },
      async () => {
        const { ref: owner } = await access.person(req);
        await access.visibleEvents(req);
        assertQuery(query);
        const result = await stores.searches.save({
          title,
          query,
          shared,
          owner,
        });
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(search);
  });

  router.delete('/searches/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'search-delete',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        const { ref: owner } = await access.person(req);
        await access.visibleEvents(req);
        return { result: await stores.searches.delete(id, owner) };
      },
    );
    res.status(204).end();
  });
}

/** Refuses in the name that the query has in this request. */
function assertQuery(query: string): void {
  try {
    parseQuery(query);
  } catch (error) {
    throw error instanceof InputError
      ? new InputError(error.message.replace(/^q:/, 'query:'))
      : error;
  }
}
