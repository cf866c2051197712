/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateFacets } from '@steward/backstage-plugin-estate-common';
import { EstateReader } from '../access/EstateAccess';
import { ItemFilter } from '../database/ItemStore';
import { composeFacets } from '../sync/composeFacets';
import { EstateRouter, RouterOptions } from './RouterOptions';

const NO_FACETS: EstateFacets = {
  types: [],
  states: [],
  owners: [],
  regions: [],
};
const COUNTED_FOR_SOME = 1_000;

/** Estate entities in lists. */
export function addItemRoutes(
  router: EstateRouter,
  { access, stores }: RouterOptions,
): void {
  router.get('/items', async (req, res) => {
    const reader = await access.reader(req);
    const { visible } = reader;
    const page = await stores.items.page({ ...req.query, visible });
    res.json({
      ...page,
      items: await access.visibleTo(reader, page.items, i => i.entityRef),
    });
  });

  router.get('/facets', async (req, res) => {
    const reader = await access.reader(req);
    const { view, visible } = reader;
    switch (view) {
      case 'all':
        res.json(await stores.items.facets({ ...req.query, visible }));
        break;
      case 'none':
        res.json(NO_FACETS);
        break;
      default:
        res.json(await countVisible(reader, req.query));
    }
  });

  /** Whoever sees only some entities gets counts of those, over the first that match. */
  async function countVisible(
    reader: EstateReader,
    filter: ItemFilter,
  ): Promise<EstateFacets> {
    const { items } = await stores.items.page({
      ...filter,
      visible: reader.visible,
      limit: COUNTED_FOR_SOME,
    });
    return composeFacets(
      await access.visibleTo(reader, items, i => i.entityRef),
    )[''];
  }
}
