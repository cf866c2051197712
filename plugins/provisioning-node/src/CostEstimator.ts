/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostEstimate,
  RunKindName,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';

/** Something with a price. @public */
export interface PricedResource {
  title: string;
  /** `ec2:m6i.xlarge`, `ec2:nat-gateway`, `ebs:gp3-gib`, `eks:cluster`, … */
  sku: string;
  region: string;
  /** Pieces, or GiB. */
  quantity: number;
  /** Of 730 a month; default: all. */
  hours?: number;
  /** -1 for what goes away. */
  sign?: 1 | -1;
}

/** Estimates what a request costs. @public */
export interface CostEstimator {
  estimate(request: {
    kind: RunKindName;
    target: RunTarget;
    resources: readonly PricedResource[];
  }): Promise<CostEstimate>;
}
