/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { gateActions } from '@steward/backstage-plugin-portal-node';
import { RunAccess } from '../access/RunAccess';
import { Deputies } from '../approval/Deputies';
import { RunStore } from '../runs/RunStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { RunRequests } from '../requests/RunRequests';
import { createAssessRequestAction } from './createAssessRequestAction';
import { createDescribeRunAction } from './createDescribeRunAction';
import { createListKindsAction } from './createListKindsAction';
import { createListRunsAction } from './createListRunsAction';
import { createRequestRunAction } from './createRequestRunAction';

/** What the actions work with. */
export interface ActionOptions {
  access: RunAccess;
  deputies: Deputies;
  registry: ProvisioningRegistry;
  requests: RunRequests;
  store: RunStore;
}

/** Registers what agents may do: read, and ask for a run that people decide on. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  options: ActionOptions,
): void {
  const actions = gateActions(actionsRegistry, { prose: ['reason'] });
  createListKindsAction(actions, options);
  createListRunsAction(actions, options);
  createDescribeRunAction(actions, options);
  createAssessRequestAction(actions, options);
  createRequestRunAction(actions, options);
}
