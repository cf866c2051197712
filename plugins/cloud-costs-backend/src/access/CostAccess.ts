/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import {
  AccessControl,
  AccessControlOptions,
  ConditionalList,
} from '@steward/backstage-plugin-portal-node';
import { Request } from 'express';
import { CostCondition, CostFilter } from '../rows/CostFilter';
import { cloudCostResourceRef, CostResource } from './costRules';
import { ScopeResolver } from './ScopeResolver';

/** A request of any route. */
export type AnyRequest = Request<any, any, any, any, any>;

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
  async filterOf(request: AnyRequest, scope: string): Promise<CostFilter> {
    return this.filterFor(await this.credentials(request), scope);
  }

  /** The same for somebody who does not ask over HTTP, such as an agent. */
  async filterFor(
    credentials: BackstageCredentials,
    scope: string,
  ): Promise<CostFilter> {
    const visible = await this.#costs.criteriaFor(credentials);
    return { ...(await this.#scopes.resolve(scope, credentials)), visible };
  }

  /**
   * What the caller may see, and what each scope is about; scopes that they do
   * not see are left out.
   *
   * @throws NotAllowedError when they may see no cost.
   */
  async scopesOf(request: AnyRequest, scopes: readonly string[]) {
    const credentials = await this.credentials(request);
    const visible = await this.#costs.criteriaFor(credentials);
    return {
      visible,
      scopes: await this.#scopes.resolveMany(scopes, credentials),
    };
  }
}
