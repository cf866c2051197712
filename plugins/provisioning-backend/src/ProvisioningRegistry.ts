/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError } from '@backstage/errors';
import {
  PolicyRule,
  RiskRule,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CostEstimator,
  FactProvider,
  ProvisioningConfiguration,
  ProvisioningExtensionPoint,
  RunExecutor,
  RunKind,
  Suggestions,
} from '@steward/backstage-plugin-provisioning-node';

/** Collects what can be asked for and what carries it out. */
export class ProvisioningRegistry implements ProvisioningExtensionPoint {
  readonly #kinds = new Map<string, RunKind<any>>();
  readonly #executors = new Map<string, RunExecutor>();
  readonly configurations: ProvisioningConfiguration[] = [];
  readonly riskRules: RiskRule[] = [];
  readonly policyRules: PolicyRule[] = [];
  readonly factProviders: FactProvider[] = [];
  #estimator: CostEstimator | undefined;
  #suggestions: Suggestions | undefined;
  #onExecutionsChanged: () => void = () => {};

  get estimator(): CostEstimator | undefined {
    return this.#estimator;
  }

  get suggestions(): Suggestions | undefined {
    return this.#suggestions;
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

  addConfiguration(configuration: ProvisioningConfiguration): void {
    this.configurations.push(configuration);
  }

  addKind(...kinds: RunKind<any>[]): void {
    kinds.forEach(kind => addNamed(this.#kinds, kind, 'kind'));
  }

  addExecutor(...executors: RunExecutor[]): void {
    executors.forEach(one => addNamed(this.#executors, one, 'executor'));
  }

  addFacts(...providers: FactProvider[]): void {
    for (const provider of providers) {
      for (const fact of provider.facts) {
        const other = this.factProviders.find(({ facts }) =>
          facts.includes(fact),
        );
        if (other) {
          throw new ConflictError(
            `${other.name} and ${provider.name} both find the fact ${fact}; install one of the modules that bring them`,
          );
        }
        if (!fact.includes('.')) {
          throw new InputError(
            `The fact ${fact} of ${provider.name} has no dot; name it such as scorecard.tier`,
          );
        }
      }
      this.factProviders.push(provider);
    }
  }

  addRiskRule(...rules: RiskRule[]): void {
    this.riskRules.push(...rules);
  }

  addPolicyRule(...rules: PolicyRule[]): void {
    this.policyRules.push(...rules);
  }

  setSuggestions(suggestions: Suggestions): void {
    if (this.#suggestions) {
      throw new ConflictError(
        'Two modules suggest networks and components; install one of them',
      );
    }
    this.#suggestions = suggestions;
  }

  executionsChanged(): void {
    this.#onExecutionsChanged();
  }

  /** Calls back when a module says that executions may have changed. */
  onExecutionsChanged(callback: () => void): void {
    this.#onExecutionsChanged = callback;
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
