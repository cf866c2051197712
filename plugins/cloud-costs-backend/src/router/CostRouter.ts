/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContractRouter } from '@steward/backstage-plugin-portal-node';
import { Endpoints } from '../schema/openapi.generated';

/** The router that routes are added to. */
export type CostRouter = ContractRouter<Endpoints>;
