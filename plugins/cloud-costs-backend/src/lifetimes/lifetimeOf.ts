/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';
import { Caller } from '@steward/backstage-plugin-portal-node';
import { RouterOptions } from '../router/RouterOptions';
import { CostFilter } from '../rows/CostFilter';
import { costLifetimes } from './costLifetimes';

/** When an entity ends, if it says so; everything and teams do not. */
export async function lifetimeOf(
  caller: Caller,
  scope: string,
  { entities, visible }: CostFilter,
  options: RouterOptions,
): Promise<Lifetime | undefined> {
  if (!entities) {
    return undefined;
  }
  const { access, lifetimes } = options;
  const credentials = await access.credentials(caller);
  const found = await lifetimes.find(scope, credentials);
  const [lifetime] = await costLifetimes(options, found ? [found] : [], {
    credentials,
    visible,
  });
  return lifetime;
}
