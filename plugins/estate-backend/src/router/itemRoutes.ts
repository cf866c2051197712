/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EstateFacets } from '@steward/backstage-plugin-estate-common';
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
    const credentials = await access.require(req);
    const page = await stores.items.page(req.query);
    res.json({
      ...page,
      items: await access.visible(credentials, page.items, i => i.entityRef),
    });
  });

  router.get('/facets', async (req, res) => {
    const credentials = await access.require(req);
    switch (await access.entityView(credentials)) {
      case 'all':
        res.json(await stores.items.facets(req.query));
        break;
      case 'none':
        res.json(NO_FACETS);
        break;
      default:
        res.json(await countVisible(credentials, req.query));
    }
  });

  /** Whoever sees only some entities gets counts of those, over the first that match. */
  async function countVisible(
    credentials: BackstageCredentials,
    filter: ItemFilter,
  ): Promise<EstateFacets> {
    const { items } = await stores.items.page({
      ...filter,
      limit: COUNTED_FOR_SOME,
    });
    return composeFacets(
      await access.visible(credentials, items, i => i.entityRef),
    )[''];
  }
}
