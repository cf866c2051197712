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
import { FactProvider } from './FactProvider';
import { ProvisioningConfiguration } from './ProvisioningConfiguration';
import { RunExecutor } from './RunExecutor';
import { RunKind } from './RunKind';
import { Suggestions } from './Suggestions';

/**
 * Takes what can be requested and what carries it out, rules and facts for
 * them, suggestions of forms, and an estimator of costs.
 *
 * @public
 */
export interface ProvisioningExtensionPoint {
  /** Says what a module reads of the configuration. */
  addConfiguration(configuration: ProvisioningConfiguration): void;
  /** @throws ConflictError when the name is taken. */
  addKind(...kinds: RunKind<any>[]): void;
  /** @throws ConflictError when the name is taken. */
  addExecutor(...executors: RunExecutor[]): void;
  /**
   * Facts that rules of risk and policy can use.
   *
   * @throws ConflictError when another provider finds a fact of that name.
   * @throws InputError when the name of a fact has no dot.
   */
  addFacts(...providers: FactProvider[]): void;
  addRiskRule(...rules: RiskRule[]): void;
  addPolicyRule(...rules: PolicyRule[]): void;
  /** What forms propose. @throws ConflictError when there are some. */
  setSuggestions(suggestions: Suggestions): void;
  /** Takes the place of the built-in price table. @throws ConflictError when there is one. */
  setCostEstimator(estimator: CostEstimator): void;
  /**
   * Says that executions may have changed, so that they are looked at now
   * instead of at the next turn, three seconds later at most. It is only a
   * reason to look: what became of an execution its {@link RunExecutor} says.
   */
  executionsChanged(): void;
}

/** @public */
export const provisioningExtensionPoint =
  createExtensionPoint<ProvisioningExtensionPoint>({ id: 'provisioning' });
