/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPermission } from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  taskCancelPermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { OwnDecision } from './OwnDecision';

const permissions = [taskReadPermission, taskCancelPermission];

/** Everybody sees and cancels the scaffolder tasks that they started. */
export const ownTasks: OwnDecision = (permission, { userEntityRef }) => {
  const own = permissions.find(one => isPermission(permission, one));
  return (
    own &&
    createScaffolderTaskConditionalDecision(
      own,
      scaffolderTaskConditions.isTaskOwner({ createdBy: [userEntityRef] }),
    )
  );
};
