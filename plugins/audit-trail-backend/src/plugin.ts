/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { auditTrailPermissions } from '@steward/backstage-plugin-audit-trail-common';
import {
  AccessControl,
  auditEventResourceRef,
  CatalogDirectory,
  eventRules,
} from './access';
import { readRetentionDays } from './config/readRetentionDays';
import { createStores } from './createStores';
import { AuditDatabase } from './database/AuditDatabase';
import { SigningKey } from './proof/SigningKey';
import { createRouter } from './router';
import { scheduleTasks } from './scheduleTasks';

/**
 * Keeps audit events in a hash-chained store, finds them, exports them and
 * proves them.
 *
 * @public
 */
export const auditTrailPlugin = createBackendPlugin({
  pluginId: 'audit-trail',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { logger, permissionsRegistry, rootConfig } = deps;
        const stores = createStores({
          database: AuditDatabase.create(deps.database),
          key: SigningKey.fromConfig(rootConfig, logger),
          days: readRetentionDays(rootConfig, logger),
        });
        const directory = CatalogDirectory.create(deps);
        permissionsRegistry.addResourceType({
          resourceRef: auditEventResourceRef,
          permissions: auditTrailPermissions,
          rules: eventRules,
          async getResources(ids) {
            const records = await stores.events.byIds(ids);
            const found = ids.map(id => records.find(r => r.id === id));
            const owners = await directory.ownersOf(
              found.map(record => record?.resource?.entityRef),
            );
            return found.map((record, index) =>
              record ? { record, owners: owners[index] } : undefined,
            );
          },
        });
        const access = AccessControl.create({ ...deps, directory });
        deps.httpRouter.use(
          createRouter({ ...deps, access, directory, stores }),
        );
        await scheduleTasks({ ...deps, stores });
      },
    });
  },
});
