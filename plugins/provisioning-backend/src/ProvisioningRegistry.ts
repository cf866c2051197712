/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  PolicyRule,
  RiskRule,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  ProvisioningExtensionPoint,
  RunExecutor,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';

/** Collects what can be asked for and what carries it out. */
export class ProvisioningRegistry implements ProvisioningExtensionPoint {
  static create(): ProvisioningRegistry {
    return new ProvisioningRegistry();
  }

  readonly #kinds = new Map<string, RunKind<any>>();
  readonly #executors = new Map<string, RunExecutor>();
  readonly riskRules: RiskRule[] = [];
  readonly policyRules: PolicyRule[] = [];
  #estimator: CostEstimator | undefined;

  private constructor() {}

  get estimator(): CostEstimator | undefined {
    return this.#estimator;
  }

  get kinds(): RunKind<any>[] {
    return [...this.#kinds.values()];
  }

  get executors(): RunExecutor[] {
    return [...this.#executors.values()];
  }

  kind(name: string): RunKind<any> | undefined {
    return this.#kinds.get(name);
  }

  executor(name: string): RunExecutor | undefined {
    return this.#executors.get(name);
  }

  addKind(...kinds: RunKind<any>[]): void {
    kinds.forEach(kind => addNamed(this.#kinds, kind, 'kind'));
  }

  addExecutor(...executors: RunExecutor[]): void {
    executors.forEach(one => addNamed(this.#executors, one, 'executor'));
  }

  addRiskRule(...rules: RiskRule[]): void {
    this.riskRules.push(...rules);
  }

  addPolicyRule(...rules: PolicyRule[]): void {
    this.policyRules.push(...rules);
  }

  setCostEstimator(estimator: CostEstimator): void {
    if (this.#estimator) {
      throw new ConflictError(
        'Two modules set a cost estimator; install one of them',
      );
    }
    this.#estimator = estimator;
  }
}

function addNamed<T extends { name: string }>(
  map: Map<string, T>,
  one: T,
  what: string,
): void {
  if (map.has(one.name)) {
    throw new ConflictError(
      `The ${what} ${one.name} is there twice; install one of the modules that bring it`,
    );
  }
  map.set(one.name, one);
}
