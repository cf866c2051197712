/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  auditEventExportPermission,
  exportFormatOf,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { audited, sendPages } from '@steward/backstage-plugin-portal-node';
import { createHash } from 'crypto';
import { exportLines } from './exportLines';
import { AuditTrailRouter, RouterOptions } from './RouterOptions';
import { visibleEvent } from './visibleEvent';

/** Search and export; each read is an event itself. */
export function addEventRoutes(
  router: AuditTrailRouter,
  options: RouterOptions,
): void {
  const { access, auditor, stores } = options;

  router.get('/events', async (req, res) => {
    const { q, limit, cursor } = req.query;
    const page = await audited(
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
        const found = await stores.events.page({
          query,
          criteria,
          limit,
          cursor,
        });
        const result = { ...found, ...(criteria && { limited: true }) };
        return { result, meta: { rows: result.items.length } };
      },
    );
    res.json(page);
  });

  router.get('/events/:id', async (req, res) => {
    const { id } = req.params;
    const record = await audited(
      auditor,
      {
        eventId: 'event-read',
        severityLevel: 'low',
        request: req,
        meta: { id },
      },
      async () => ({ result: await visibleEvent(req, id, options) }),
    );
    res.json(record);
  });

  router.get('/export', async (req, res) => {
    const { q } = req.query;
    const format = exportFormatOf(req.query.format);
    await audited(
      auditor,
      {
        eventId: 'event-export',
        severityLevel: 'medium',
        request: req,
        meta: { q, format: format.name },
      },
      async () => {
        await access.require(req, auditEventExportPermission);
        const criteria = await access.visibleEvents(req);
        const query = parseQuery(q);
        const written = { rows: 0, hash: createHash('sha256') };
        res.setHeader('Content-Type', format.contentType);
        res.setHeader(
          'Content-Disposition',
          `attachment; filename="audit-trail.${format.extension}"`,
        );
        const pages = stores.events.pages({ query, criteria });
        await sendPages(res, exportLines(pages, format, written));
        return {
          result: undefined,
          meta: { rows: written.rows, sha256: written.hash.digest('hex') },
        };
      },
    );
  });
}
