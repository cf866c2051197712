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
  auditEventConditions,
  createAuditEventConditionalDecision,
} from '@steward/backstage-plugin-audit-trail-backend';
import {
  auditEventExportPermission,
  auditEventReadPermission,
  auditHoldManagePermission,
  auditRetentionManagePermission,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  estateDoctorRunPermission,
  estateRemovalDecidePermission,
  estateSyncRunPermission,
} from '@steward/backstage-plugin-estate-common';
import {
  CatalogDirectory,
  createRunConditionalDecision,
  runConditions,
} from '@steward/backstage-plugin-provisioning-backend';
import {
  breakGlassPermission,
  executionStopPermission,
  findingReadPermission,
  findingResolvePermission,
  runCancelPermission,
  runDecommissionPermission,
  runReadPermission,
  runRetryPermission,
} from '@steward/backstage-plugin-provisioning-common';

const platformEngineers = 'group:default/platform-engineers';
const approvers = 'group:default/approvers';
const auditors = 'group:default/auditors';

/** Permissions that only members of these groups have. */
const reserved: ReadonlyMap<string, string[]> = new Map([
  [estateSyncRunPermission.name, [platformEngineers]],
  [estateRemovalDecidePermission.name, [platformEngineers]],
  [estateDoctorRunPermission.name, [platformEngineers]],
  // What a location brings is read with the portal's own tokens.
  ['catalog.entity.create', [platformEngineers]],
  ['catalog.entity.delete', [platformEngineers]],
  ['catalog.entity.validate', [platformEngineers]],
  ['catalog.location.analyze', [platformEngineers]],
  ['catalog.location.create', [platformEngineers]],
  ['catalog.location.delete', [platformEngineers]],
  [auditEventReadPermission.name, [auditors, platformEngineers]],
  [auditEventExportPermission.name, [auditors, platformEngineers]],
  [auditHoldManagePermission.name, [auditors]],
  [auditRetentionManagePermission.name, [auditors]],
  [runReadPermission.name, [approvers, auditors, platformEngineers]],
  [runCancelPermission.name, [platformEngineers]],
  [runRetryPermission.name, [platformEngineers]],
  [runDecommissionPermission.name, [platformEngineers]],
  [executionStopPermission.name, [platformEngineers]],
  [breakGlassPermission.name, [platformEngineers]],
  [findingReadPermission.name, [platformEngineers]],
  [findingResolvePermission.name, [platformEngineers]],
]);

/** What everybody may do to runs of his own and of his teams. */
const ownRuns = [
  runCancelPermission,
  runRetryPermission,
  runDecommissionPermission,
];

/**
 * The policy of the example portal: signed-in people see everything and may do
 * everyday work; what changes the estate for all is for
 * `group:default/platform-engineers`. In the audit trail they see what they did
 * and what was done to entities of theirs and of their groups; all of it is for
 * `group:default/auditors` and platform engineers. Everybody may ask for runs,
 * and sees, cancels, retries and takes back those of his own and of his teams;
 * whose turn it is to approve, the run itself says.
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
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { permission } = request;
    const groups = reserved.get(permission.name);
    const { userEntityRef } = user.info;
    const claims = await this.#directory.recentClaimsOf(userEntityRef);
    if (!groups || groups.some(group => claims.includes(group))) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, auditEventReadPermission)) {
      return createAuditEventConditionalDecision(permission, {
        anyOf: [
          auditEventConditions.isActor({ refs: [userEntityRef] }),
          auditEventConditions.ownsResource({ claims }),
        ],
      });
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
    return { result: AuthorizeResult.DENY };
  }
}
