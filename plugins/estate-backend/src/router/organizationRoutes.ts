/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { EstateRouter, RouterOptions } from './RouterOptions';

/** The organization as a tree. */
export function addOrganizationRoutes(
  router: EstateRouter,
  { access, stores }: RouterOptions,
): void {
  router.get('/tree', async (req, res) => {
    const reader = await access.reader(req);
    const { parent, limit, cursor } = req.query;
    const page = await stores.organization.children({
      parentId: parent,
      limit,
      cursor,
      visible: reader.visible,
    });
    res.json({
      ...page,
      items: await access.visibleTo(reader, page.items, n => n.entityRef),
    });
  });

  router.get('/tree/path', async (req, res) => {
    const reader = await access.reader(req);
    const path = await stores.organization.path(req.query.id, reader.visible);
    const seen = await access.visibleTo(reader, path, n => n.entityRef);
    if (seen[seen.length - 1]?.id !== req.query.id) {
      throw new NotFoundError(
        `No account or organizational unit ${req.query.id} in the estate`,
      );
    }
    res.json(seen);
  });
}
