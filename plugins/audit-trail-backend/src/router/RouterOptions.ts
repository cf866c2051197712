/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  CatalogDirectory,
  ContractRouter,
} from '@steward/backstage-plugin-portal-node';
import { EventAccess } from '../access';
import { AwsCalls } from '../cloudtrail/AwsCalls';
import { AuditStores } from '../createStores';
import { DigestAnchor } from '../proof/DigestAnchor';
import { Endpoints } from '../schema/openapi.generated';
import { Sinks } from '../sinks';

/** The router that all routes are added to. */
export type AuditTrailRouter = ContractRouter<Endpoints>;

/** What the routes work with. */
export interface RouterOptions {
  access: EventAccess;
  /** Where digests are copied to, if anywhere. */
  anchor?: DigestAnchor;
  auditor: AuditorService;
  awsCalls: AwsCalls;
  directory: CatalogDirectory;
  logger: LoggerService;
  sinks: Pick<Sinks, 'notify' | 'status'>;
  stores: AuditStores;
}
