/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { gateActions } from '@steward/backstage-plugin-portal-node';
import { EventAccess } from '../access';
import { AwsCalls } from '../cloudtrail/AwsCalls';
import { AuditStores } from '../createStores';
import { createDescribeEventAction } from './createDescribeEventAction';
import { createFindEventsAction } from './createFindEventsAction';
import { createVerifyStatusAction } from './createVerifyStatusAction';

/** What the actions work with. */
export interface ActionOptions {
  access: EventAccess;
  awsCalls: AwsCalls;
  stores: AuditStores;
}

/** Registers what agents may ask of the audit trail; all of it only reads. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const registry = gateActions(actionsRegistry);
  createFindEventsAction(registry, options);
  createDescribeEventAction(registry, options);
  createVerifyStatusAction(registry, options);
}
