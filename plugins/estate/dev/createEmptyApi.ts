/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateApi } from '../src';
import { FixtureEstate } from '../src/__fixtures__/FixtureEstate';

/** An estate of which nothing was read yet. */
export function createEmptyApi(): EstateApi {
  const estate = new FixtureEstate({ accounts: 0 });
  const freshness = { shardsTotal: 0, shardsComplete: 0, neverComplete: 0 };
  const none = () => ({ items: [], totalCount: 0 });
  Object.assign(estate.routes, {
    'GET /freshness': () => freshness,
    'GET /tree': none,
    'GET /items': none,
    'GET /syncs': none,
    'GET /sync': () => ({
      freshness,
      counts: {
        heldBack: 0,
        quarantined: 0,
        unresolvedOwners: 0,
        configurationProblems: 0,
      },
      shards: { items: [] },
      heldBack: [],
      quarantine: [],
      unresolvedOwners: [],
      configurationProblems: [],
    }),
  });
  return estate.client;
}
