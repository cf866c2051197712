/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { catalogDirectoryServiceRef } from '@steward/backstage-plugin-portal-node';
import { RoleGroupPolicy } from './RoleGroupPolicy';

/** Puts the {@link RoleGroupPolicy} into force; a site replaces it by its own. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'role-group-policy',
  register(env) {
    env.registerInit({
      deps: {
        directory: catalogDirectoryServiceRef,
        policy: policyExtensionPoint,
      },
      async init({ directory, policy }) {
        policy.setPolicy(new RoleGroupPolicy({ directory }));
      },
    });
  },
});
