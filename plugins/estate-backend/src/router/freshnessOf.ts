/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Freshness } from '@steward/backstage-plugin-estate-common';
import { EstateStores } from '../database/EstateStores';

/** How current the estate is, as counted at the end of the last sync, and whether that failed. */
export async function freshnessOf(stores: EstateStores): Promise<Freshness> {
  const [counted, running, last] = await Promise.all([
    stores.facts.get('freshness'),
    stores.syncs.running(),
    stores.syncs.last(),
  ]);
  return {
    shardsTotal: 0,
    shardsComplete: 0,
    neverComplete: 0,
    ...counted,
    ...(last?.state === 'failed' && {
      failedSync: {
        id: last.id,
        at: last.finishedAt ?? last.requestedAt,
        reason: last.messages.join('. ') || 'Its report names no reason',
      },
    }),
    ...(running && { runningSyncId: running.id }),
  };
}
