/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Freshness } from '@steward/backstage-plugin-estate-common';
import { EstateStores } from '../database/EstateStores';

/** How current the estate is, as counted at the end of the last sync. */
export async function freshnessOf(stores: EstateStores): Promise<Freshness> {
  const [counted, running] = await Promise.all([
    stores.facts.get('freshness'),
    stores.syncs.running(),
  ]);
  return {
    shardsTotal: 0,
    shardsComplete: 0,
    neverComplete: 0,
    ...counted,
    ...(running && { runningSyncId: running.id }),
  };
}
