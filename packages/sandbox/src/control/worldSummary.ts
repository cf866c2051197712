/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '../world/World';

/** The organization, counts, and all accounts, as `GET /_sandbox/world` gives them. */
export function worldSummary(world: World) {
  return {
    organization: world.organization,
    options: world.options,
    counts: {
      accounts: world.accounts.length,
      organizationalUnits: world.organizationalUnits.length,
      clusters: world.clusters.length,
      enclavesAtFirst: world.options.enclaves,
    },
    regions: world.regions,
    roles: world.roles,
    accounts: world.accounts.map(account => ({
      ...account,
      path: world.pathOf(account.parentId),
    })),
  };
}
