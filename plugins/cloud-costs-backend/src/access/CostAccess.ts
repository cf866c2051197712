/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import {
  AccessControl,
  AccessControlOptions,
  Caller,
  ConditionalList,
} from '@steward/backstage-plugin-portal-node';
import { CostCondition, CostFilter } from '../rows/CostFilter';
import { cloudCostResourceRef, CostResource } from './costRules';
import { ScopeResolver } from './ScopeResolver';

/** What {@link CostAccess} needs. The resource type must be in the registry by now. */
export interface CostAccessOptions extends AccessControlOptions {
  permissionsRegistry: PermissionsRegistryService;
  scopes: ScopeResolver;
}

/** Access to costs: which of them somebody may see. */
export class CostAccess extends AccessControl {
  readonly #scopes: ScopeResolver;
  readonly #costs: ConditionalList<CostResource, CostCondition>;

  constructor(options: CostAccessOptions) {
    super(options);
    this.#scopes = options.scopes;
    this.#costs = new ConditionalList({
      ...options,
      resourceRef: cloudCostResourceRef,
      permission: cloudCostsReadPermission,
    });
  }

  /**
   * The costs of a scope that the caller may see.
   *
   * @throws NotAllowedError when there are none, and NotFoundError for an
   * entity that they do not see.
   */
  async filterOf(caller: Caller, scope: string): Promise<CostFilter> {
    const credentials = await this.credentials(caller);
    const visible = await this.#costs.criteriaFor(credentials);
    return { ...(await this.#scopes.resolve(scope, credentials)), visible };
  }

  /**
   * What the caller may see, and what each scope is about; scopes that they do
   * not see are left out.
   *
   * @throws NotAllowedError when they may see no cost.
   */
  async scopesOf(caller: Caller, scopes: readonly string[]) {
    const credentials = await this.credentials(caller);
    const visible = await this.#costs.criteriaFor(credentials);
    return {
      visible,
      scopes: await this.#scopes.resolveMany(scopes, credentials),
    };
  }
}
