/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { EstateAccess } from '../access/EstateAccess';
import { ContractRouter } from '@steward/backstage-plugin-portal-node';
import { EstateStores } from '../database/EstateStores';
import { Doctor } from '../sync/Doctor';
import { RemovalDecisions } from '../sync/RemovalDecisions';
import { SyncRequests } from '../sync/SyncRequests';
import { Endpoints } from '../schema/openapi.generated';

/** The router that all routes are added to. */
export type EstateRouter = ContractRouter<Endpoints>;

/** What the routes work with. */
export interface RouterOptions {
  stores: EstateStores;
  access: EstateAccess;
  auth: AuthService;
  auditor: AuditorService;
  requests: SyncRequests;
  decisions: RemovalDecisions;
  doctor: Doctor;
  problems: ConfigurationProblem[];
}
