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
import {
  estateDoctorRunPermission,
  estateRemovalDecidePermission,
  estateSyncRunPermission,
} from '@steward/backstage-plugin-estate-common';

const platformEngineers = 'group:default/platform-engineers';

/** Permissions that only members of the platform team have. */
const reserved: ReadonlySet<string> = new Set([
  estateSyncRunPermission.name,
  estateRemovalDecidePermission.name,
  estateDoctorRunPermission.name,
  'catalog.entity.delete',
  'catalog.location.delete',
]);

/**
 * The policy of the example portal: signed-in people see everything and may do
 * everyday work; what changes the estate for all is for
 * `group:default/platform-engineers`.
 *
 * @remarks
 *
 * Backstage asks a policy only about users: calls of plugins among themselves
 * and of callers in `backend.auth.externalAccess` never reach it.
 */
export class RoleGroupPolicy implements PermissionPolicy {
  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (!reserved.has(request.permission.name)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const isPlatformEngineer =
      user.info.ownershipEntityRefs.includes(platformEngineers);
    return {
      result: isPlatformEngineer ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
}
