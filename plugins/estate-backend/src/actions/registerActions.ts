/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { gateActions } from '@steward/backstage-plugin-portal-node';
import { EstateAccess } from '../access/EstateAccess';
import { EstateStores } from '../database/EstateStores';
import { createDescribeAccountAction } from './createDescribeAccountAction';
import { createFindAccountsAction } from './createFindAccountsAction';
import { createListStaleShardsAction } from './createListStaleShardsAction';

/** What the actions work with. */
export interface ActionOptions {
  stores: EstateStores;
  access: EstateAccess;
}

/** Registers what agents may ask of the estate; all of it only reads. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const registry = gateActions(actionsRegistry);
  createFindAccountsAction(registry, options);
  createDescribeAccountAction(registry, options);
  createListStaleShardsAction(registry, options);
}
