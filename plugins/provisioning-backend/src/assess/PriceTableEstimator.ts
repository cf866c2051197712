/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  estimateCost,
  SHIPPED_PRICES,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostEstimate } from '@steward/backstage-plugin-provisioning-common';
import {
  costEstimateOf,
  CostEstimator,
  CostRequest,
  estimateResourceOf,
} from '@steward/backstage-plugin-provisioning-node';

/** Adds up the prices that Steward comes with; what has none is named, not guessed. */
export class PriceTableEstimator implements CostEstimator {
  async estimate({
    resources,
  }: Pick<CostRequest, 'resources'>): Promise<CostEstimate> {
    return costEstimateOf(
      estimateCost({
        resources: resources.map(estimateResourceOf),
        tables: [SHIPPED_PRICES],
      }),
    );
  }
}
