/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  PolicyRule,
  RiskRule,
} from '@steward/backstage-plugin-provisioning-common';
import { CostEstimator } from './CostEstimator';
import { RunExecutor } from './RunExecutor';
import { RunKind } from './RunKind';

/** Takes more kinds, executors, rules and an estimator. @public */
export interface ProvisioningExtensionPoint {
  /** @throws ConflictError when the name is taken. */
  addKind(...kinds: RunKind<any>[]): void;
  /** @throws ConflictError when the name is taken. */
  addExecutor(...executors: RunExecutor[]): void;
  addRiskRule(...rules: RiskRule[]): void;
  addPolicyRule(...rules: PolicyRule[]): void;
  /** Takes the place of the built-in price table. @throws ConflictError when there is one. */
  setCostEstimator(estimator: CostEstimator): void;
}

/** @public */
export const provisioningExtensionPoint =
  createExtensionPoint<ProvisioningExtensionPoint>({ id: 'provisioning' });
