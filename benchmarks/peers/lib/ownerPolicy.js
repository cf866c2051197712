/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const { createBackendModule } = require('@backstage/backend-plugin-api');
const {
  catalogConditions,
  createCatalogConditionalDecision,
} = require('@backstage/plugin-catalog-backend/alpha');
const { AuthorizeResult } = require('@backstage/plugin-permission-common');
const {
  policyExtensionPoint,
} = require('@backstage/plugin-permission-node/alpha');

const READ = 'catalog.entity.read';

/** People see each other, the teams, and what their teams own; all else is allowed. */
exports.ownerPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'benchmark-owner-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          handle: async ({ permission }, user) =>
            permission.name === READ
              ? createCatalogConditionalDecision(permission, {
                  anyOf: [
                    catalogConditions.isEntityKind({
                      kinds: ['User', 'Group'],
                    }),
                    catalogConditions.isEntityOwner({
                      claims: user.info.ownershipEntityRefs,
                    }),
                  ],
                })
              : { result: AuthorizeResult.ALLOW },
        });
      },
    });
  },
});
