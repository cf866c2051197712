/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPermission } from '@backstage/plugin-permission-common';
import {
  auditEventConditions,
  createAuditEventConditionalDecision,
} from '@steward/backstage-plugin-audit-trail-backend';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import { OwnDecision } from './OwnDecision';

/** Everybody sees what they did, and what was done to what they own. */
export const ownAuditEvents: OwnDecision = (
  permission,
  { userEntityRef, claims },
) =>
  isPermission(permission, auditEventReadPermission)
    ? createAuditEventConditionalDecision(permission, {
        anyOf: [
          auditEventConditions.isActor({ refs: [userEntityRef] }),
          auditEventConditions.ownsResource({ claims }),
        ],
      })
    : undefined;
