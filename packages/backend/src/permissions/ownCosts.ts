/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPermission } from '@backstage/plugin-permission-common';
import {
  cloudCostConditions,
  createCloudCostConditionalDecision,
} from '@steward/backstage-plugin-cloud-costs-backend';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import { OwnDecision } from './OwnDecision';

/** Everybody sees what their teams cost. */
export const ownCosts: OwnDecision = (permission, { claims }) =>
  isPermission(permission, cloudCostsReadPermission)
    ? createCloudCostConditionalDecision(
        permission,
        cloudCostConditions.isCostOwner({ claims }),
      )
    : undefined;
