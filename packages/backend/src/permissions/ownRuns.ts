/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPermission } from '@backstage/plugin-permission-common';
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
import { OwnDecision } from './OwnDecision';

const changes = [
  runCancelPermission,
  runRetryPermission,
  runDecommissionPermission,
];

/**
 * Everybody sees what they asked for, what waits for them, and what is about what
 * they own; and cancels, retries and takes it back, unless it only waits for them.
 */
export const ownRuns: OwnDecision = (permission, { userEntityRef, claims }) => {
  if (isPermission(permission, runReadPermission)) {
    return createRunConditionalDecision(permission, {
      anyOf: [
        runConditions.isRequester({ refs: [userEntityRef] }),
        runConditions.isApprover({ claims }),
        runConditions.ownsTarget({ claims }),
      ],
    });
  }
  const change = changes.find(one => isPermission(permission, one));
  return (
    change &&
    createRunConditionalDecision(change, {
      anyOf: [
        runConditions.isRequester({ refs: [userEntityRef] }),
        runConditions.ownsTarget({ claims }),
      ],
    })
  );
};
