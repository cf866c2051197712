/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type APIRequestContext, expect } from '@playwright/test';

const portalUrl = process.env.STEWARD_URL ?? 'http://localhost:7007';
const query = new URLSearchParams({
  filter: 'metadata.annotations.steward.dev/shard',
  limit: '0',
});

/**
 * Waits until a portal that has just started has read its estate once and the
 * catalog holds all of it.
 */
export async function waitForEstate(request: APIRequestContext) {
  const get = async (path: string) => {
    const response = await request.get(`${portalUrl}/api/${path}`, {
      headers: { authorization: 'Bearer sandbox-operator' },
    });
    return response.ok() ? response.json() : undefined;
  };
  await expect
    .poll(
      async () => {
        const [sync, entities] = await Promise.all([
          get('estate/sync?limit=1'),
          get(`catalog/entities/by-query?${query}`),
        ]);
        const total = sync?.lastSync?.result?.entities.total ?? 0;
        return total > 0 && total === entities?.totalItems;
      },
      { message: 'the catalog holds the estate', timeout: 110_000 },
    )
    .toBe(true);
}
