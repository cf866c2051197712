/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostEstimate,
  CostOutcome,
  Run,
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
  /** Other SKUs that can be asked for and that would do too. */
  alternatives?: readonly string[];
}

/** What is to be estimated. @public */
export interface CostRequest {
  kind: RunKindName;
  target: RunTarget;
  resources: readonly PricedResource[];
  /** Entity refs of who pays. */
  payers: readonly string[];
}

/** Estimates what a request costs. @public */
export interface CostEstimator {
  /**
   * What it costs. With `budgets`, even if there are none, those of
   * `provisioning.budgets` are not looked at.
   */
  estimate(request: CostRequest): Promise<CostEstimate>;
  /**
   * Told of each run that succeeded and whose estimate has a price, by one
   * replica; again until it does not throw.
   */
  runSucceeded?(run: Run): Promise<void>;
  /** What the bill says of the estimate of a run; undefined where it says nothing. */
  outcomeOf?(run: Run): Promise<CostOutcome | undefined>;
}
