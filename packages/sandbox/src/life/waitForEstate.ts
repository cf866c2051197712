/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { PersonaSession } from './PersonaSession';
import { waitFor } from './waitFor';

const query = new URLSearchParams({
  filter: 'metadata.annotations.steward.dev/shard',
  limit: '0',
});

interface SyncAnswer {
  lastSync?: { result?: { entities: { total: number } } };
}

/** Waits until the portal has read its estate once and the catalog holds all of it. */
export async function waitForEstate(persona: PersonaSession): Promise<void> {
  await waitFor('the estate in the catalog', async () => {
    const { lastSync } = await persona.get<SyncAnswer>('estate/sync?limit=1');
    const { totalItems } = await persona.get<{ totalItems: number }>(
      `catalog/entities/by-query?${query}`,
    );
    const total = lastSync?.result?.entities.total ?? 0;
    return total > 0 && total === totalItems ? total : undefined;
  });
}
