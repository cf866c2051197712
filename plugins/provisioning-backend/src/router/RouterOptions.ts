/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import {
  CatalogDirectory,
  ContractRouter,
} from '@steward/backstage-plugin-portal-node';
import { RunAccess } from '../access/RunAccess';
import { Approvals } from '../approval/Approvals';
import { Deputies } from '../approval/Deputies';
import { CostReporter } from '../assess/CostReporter';
import { DelegationStore } from '../approval/DelegationStore';
import { FindingStore } from '../findings/FindingStore';
import { LogStore } from '../log/LogStore';
import { RunStore } from '../runs/RunStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { FindingResolver } from '../findings/FindingResolver';
import { KindUsages } from '../requests/KindUsages';
import { RunOperations } from '../requests/RunOperations';
import { RunRequests } from '../requests/RunRequests';
import { RunStream } from '../stream/RunStream';
import { UsualDurations } from '../stream/UsualDurations';
import { Endpoints } from '../schema/openapi.generated';

/** The router that all routes are added to. */
export type ProvisioningRouter = ContractRouter<Endpoints>;

/** What the routes work with. */
export interface RouterOptions {
  access: RunAccess;
  approvals: Approvals;
  auditor: AuditorService;
  costReporter: Pick<CostReporter, 'outcomeOf'>;
  delegations: DelegationStore;
  deputies: Deputies;
  directory: CatalogDirectory;
  durations: UsualDurations;
  findings: FindingStore;
  kindUsages: KindUsages;
  log: LogStore;
  operations: RunOperations;
  registry: ProvisioningRegistry;
  requests: RunRequests;
  resolver: FindingResolver;
  store: RunStore;
  stream: RunStream;
  clock: () => Date;
}
