/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { needs } from './AccessControl';
import { mapCriteria } from './mapCriteria';

/** @public */
export interface ConditionalListOptions<TResource, TCondition> {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** Its resource type must be in the registry by now. */
  resourceRef: PermissionResourceRef<TResource, TCondition>;
  /** What lets somebody see a row. */
  permission: ResourcePermission;
  /**
   * Puts what a store can compare with in the place of a condition: the
   * entities that a team owns now in the place of the team.
   */
  resolve?: (condition: TCondition) => Promise<TCondition> | TCondition;
}

/**
 * Says which rows of a resource type somebody may see, as a criteria that a
 * store puts into its `where` (`whereCriteria`).
 *
 * @public
 */
export class ConditionalList<TResource, TCondition> {
  readonly #options: ConditionalListOptions<TResource, TCondition>;
  readonly #transform: ConditionTransformer<TCondition>;

  constructor(options: ConditionalListOptions<TResource, TCondition>) {
    this.#options = options;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(options.resourceRef),
    );
  }

  /**
   * The criteria that a row has to meet; undefined when all rows may be seen.
   *
   * @throws NotAllowedError when there are none.
   */
  async criteriaFor(
    credentials: BackstageCredentials,
  ): Promise<PermissionCriteria<TCondition> | undefined> {
    const { permission, permissions } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return this.criteriaOf(decision);
  }

  /** As {@link ConditionalList.criteriaFor}, of what was decided already. */
  async criteriaOf(
    decision: PolicyDecision,
  ): Promise<PermissionCriteria<TCondition> | undefined> {
    const { permission, resolve } = this.#options;
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL: {
        const criteria = this.#transform(decision.conditions);
        return resolve ? mapCriteria(criteria, resolve) : criteria;
      }
      default:
        throw needs(permission);
    }
  }
}
