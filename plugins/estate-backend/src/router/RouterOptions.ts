/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { EstateStores } from '../database/EstateStores';
import { Doctor } from '../sync/Doctor';
import { RemovalDecisions } from '../sync/RemovalDecisions';
import { SyncRequests } from '../sync/SyncRequests';
import { AccessControl } from './AccessControl';

/** What the routes work with. */
export interface RouterOptions {
  stores: EstateStores;
  access: AccessControl;
  auth: AuthService;
  auditor: AuditorService;
  requests: SyncRequests;
  decisions: RemovalDecisions;
  doctor: Doctor;
  problems: ConfigurationProblem[];
}
