/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { AccessControl } from '../access/AccessControl';
import { Approvals } from '../approval/Approvals';
import { Deputies } from '../approval/Deputies';
import { DelegationStore } from '../database/DelegationStore';
import { FindingStore } from '../database/FindingStore';
import { LogStore } from '../database/LogStore';
import { RunStore } from '../database/RunStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { FindingResolver } from '../reconcile/FindingResolver';
import { RunOperations } from '../requests/RunOperations';
import { RunRequests } from '../requests/RunRequests';
import { RunStream } from '../stream/RunStream';
import { UsualDurations } from '../stream/UsualDurations';
import { Suggestions } from '../suggest/Suggestions';

/** What the routes work with. */
export interface RouterOptions {
  access: AccessControl;
  approvals: Approvals;
  auditor: AuditorService;
  delegations: DelegationStore;
  deputies: Deputies;
  durations: UsualDurations;
  findings: FindingStore;
  log: LogStore;
  operations: RunOperations;
  registry: ProvisioningRegistry;
  requests: RunRequests;
  resolver: FindingResolver;
  store: RunStore;
  stream: RunStream;
  suggestions: Suggestions;
  clock: () => Date;
}
