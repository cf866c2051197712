/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { RunDecommissioner } from '../request/RunDecommissioner';
import { RunRequester } from '../request/RunRequester';
import { RunFollower } from '../wait/RunFollower';
import { RunWaiter } from '../wait/RunWaiter';
import { WaitSlots } from '../wait/WaitSlots';
import { WaitTimings } from '../wait/WaitTimings';
import { accountClose } from './accountClose';
import { accountRequest } from './accountRequest';
import { enclaveRequest } from './enclaveRequest';
import { enclaveTransition } from './enclaveTransition';
import { environmentOnboard } from './environmentOnboard';
import { environmentRemove } from './environmentRemove';
import { fleetRun } from './fleetRun';
import { gitopsPullRequest } from './gitopsPullRequest';
import { runDecommission } from './runDecommission';
import { runRequest } from './runRequest';
import { runWait } from './runWait';
import { stepFunctionsStart } from './stepFunctionsStart';
import { teamOnboard } from './teamOnboard';
import { teamQuota } from './teamQuota';
import { teamRetire } from './teamRetire';

/** What all actions need. */
export interface ActionOptions {
  provisioning: ProvisioningService;
  auth: AuthService;
  slots: WaitSlots;
  /** Page of a run. */
  runUrl: (id: string) => string;
  timings?: WaitTimings;
}

/** All actions `steward:…`. */
export function createActions(options: ActionOptions) {
  const requester = RunRequester.create(options);
  const decommissioner = RunDecommissioner.create({ ...options, requester });
  const follower = RunFollower.create({
    waiter: RunWaiter.create(options),
    runUrl: options.runUrl,
    maximumWaits: options.slots.maximum,
  });
  return [
    enclaveRequest(requester),
    enclaveTransition(requester),
    environmentOnboard(requester),
    environmentRemove(requester),
    teamOnboard(requester),
    teamQuota(requester),
    teamRetire(requester),
    accountRequest(requester),
    accountClose(requester),
    stepFunctionsStart(requester),
    gitopsPullRequest(requester),
    fleetRun(requester),
    runRequest(requester),
    runDecommission(decommissioner),
    runWait(follower),
  ];
}
