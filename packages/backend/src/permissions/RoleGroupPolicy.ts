/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import { ownAccounts } from './ownAccounts';
import { ownAuditEvents } from './ownAuditEvents';
import { ownCosts } from './ownCosts';
import { OwnDecision } from './OwnDecision';
import { ownRuns } from './ownRuns';
import { ownTasks } from './ownTasks';
import { rolesOf } from './roles';

/** One for each feature; leave out what is not installed. */
const ownDecisions: OwnDecision[] = [
  ownAccounts,
  ownAuditEvents,
  ownCosts,
  ownRuns,
  ownTasks,
];

/**
 * The policy of the example portal. It denies what it does not name: {@link rolesOf}
 * says who has a permission as a whole; what people may do to things of their
 * own besides is decided here. `docs/permissions.md` has the table.
 *
 * @remarks
 *
 * Backstage asks a policy only about users: calls of plugins among themselves
 * and of callers in `backend.auth.externalAccess` never reach it.
 */
export class RoleGroupPolicy implements PermissionPolicy {
  readonly #directory: CatalogDirectory;

  constructor({ directory }: { directory: CatalogDirectory }) {
    this.#directory = directory;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { userEntityRef } = user.info;
    const claims = await this.#directory.recentClaimsOf(userEntityRef);
    const roles = rolesOf(permission.name);
    if (roles === 'everybody' || roles.some(group => claims.includes(group))) {
      return { result: AuthorizeResult.ALLOW };
    }
    for (const decide of ownDecisions) {
      const decision = decide(permission, { userEntityRef, claims });
      if (decision) {
        return decision;
      }
    }
    return { result: AuthorizeResult.DENY };
  }
}
