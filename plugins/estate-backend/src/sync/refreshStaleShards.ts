/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateStores } from '../database/EstateStores';

/** Brings the counts of stale shards in the tree up to date without composing. */
export async function refreshStaleShards(
  stores: Pick<EstateStores, 'organization' | 'shards'>,
): Promise<void> {
  await stores.organization.setStaleShards(
    await stores.shards.staleByAccount(),
  );
}
