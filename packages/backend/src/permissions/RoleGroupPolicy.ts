/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  taskCancelPermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  auditEventConditions,
  createAuditEventConditionalDecision,
} from '@steward/backstage-plugin-audit-trail-backend';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import {
  cloudCostConditions,
  createCloudCostConditionalDecision,
} from '@steward/backstage-plugin-cloud-costs-backend';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import {
  createRunConditionalDecision,
  runConditions,
} from '@steward/backstage-plugin-provisioning-backend';
import {
  runCancelPermission,
  runDecommissionPermission,
  runReadPermission,
  runRetryPermission,
} from '@steward/backstage-plugin-provisioning-common';
import { rolesOf } from './roles';

/** What everybody may do to runs of their own and of their teams. */
const ownRuns = [
  runCancelPermission,
  runRetryPermission,
  runDecommissionPermission,
];
/** What everybody may do to scaffolder tasks that they started. */
const ownTasks = [taskReadPermission, taskCancelPermission];

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
    return ofOwn(permission, userEntityRef, claims);
  }
}

function ofOwn(
  permission: PolicyQuery['permission'],
  userEntityRef: string,
  claims: string[],
): PolicyDecision {
  if (isPermission(permission, auditEventReadPermission)) {
    return createAuditEventConditionalDecision(permission, {
      anyOf: [
        auditEventConditions.isActor({ refs: [userEntityRef] }),
        auditEventConditions.ownsResource({ claims }),
      ],
    });
  }
  if (isPermission(permission, cloudCostsReadPermission)) {
    return createCloudCostConditionalDecision(
      permission,
      cloudCostConditions.isCostOwner({ claims }),
    );
  }
  if (isPermission(permission, runReadPermission)) {
    return createRunConditionalDecision(permission, {
      anyOf: [
        runConditions.isRequester({ refs: [userEntityRef] }),
        runConditions.isApprover({ claims }),
        runConditions.ownsTarget({ claims }),
      ],
    });
  }
  const ownRun = ownRuns.find(own => isPermission(permission, own));
  if (ownRun) {
    return createRunConditionalDecision(ownRun, {
      anyOf: [
        runConditions.isRequester({ refs: [userEntityRef] }),
        runConditions.ownsTarget({ claims }),
      ],
    });
  }
  const ownTask = ownTasks.find(own => isPermission(permission, own));
  if (ownTask) {
    return createScaffolderTaskConditionalDecision(
      ownTask,
      scaffolderTaskConditions.isTaskOwner({ createdBy: [userEntityRef] }),
    );
  }
  return { result: AuthorizeResult.DENY };
}
