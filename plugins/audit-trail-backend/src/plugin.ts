/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { auditTrailPermissions } from '@steward/backstage-plugin-audit-trail-common';
import {
  AuditSink,
  auditTrailSinksExtensionPoint,
} from '@steward/backstage-plugin-audit-trail-node';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import {
  catalogDirectoryServiceRef,
  Jobs,
  Turns,
} from '@steward/backstage-plugin-portal-node';
import { auditEventResourceRef, EventAccess, eventRules } from './access';
import { registerActions } from './actions';
import { createAwsCalls } from './cloudtrail/createAwsCalls';
import { readAuditTrailConfig } from './config/readAuditTrailConfig';
import { createDeliveries } from './createDeliveries';
import { createStores } from './createStores';
import { auditDatabase } from './database/auditDatabase';
import { SigningKey } from './proof/SigningKey';
import { createRouter } from './router';
import { measureProof } from './proof/measureProof';
import { startJobs } from './startJobs';

/**
 * Keeps audit events in a hash-chained store, finds them, exports them,
 * delivers them and proves them.
 *
 * @public
 */
export const auditTrailPlugin = createBackendPlugin({
  pluginId: 'audit-trail',
  register(env) {
    const moreSinks: AuditSink[] = [];
    env.registerExtensionPoint(auditTrailSinksExtensionPoint, {
      addSink: (...sinks) => moreSinks.push(...sinks),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsAccessServiceRef,
        catalog: catalogServiceRef,
        directory: catalogDirectoryServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { lifecycle, logger, permissionsRegistry, rootConfig } = deps;
        const config = readAuditTrailConfig(rootConfig, logger);
        const database = auditDatabase(deps.database);
        const stores = createStores({
          database,
          key: config.signingKey ?? SigningKey.fromFile(config, logger),
          days: config.retentionDays,
        });
        permissionsRegistry.addResourceType({
          resourceRef: auditEventResourceRef,
          permissions: auditTrailPermissions,
          rules: eventRules,
          async getResources(ids) {
            const records = await stores.events.byIds(ids);
            const found = ids.map(id => records.find(r => r.id === id));
            const owners = await deps.directory.ownersOfAll(
              found.map(record => record?.resource?.entityRef),
              { anyOrigin: true },
            );
            return found.map(
              (record, index) =>
                record && { record, owners: owners[index] ?? [] },
            );
          },
        });
        const access = new EventAccess(deps);
        const awsCalls = createAwsCalls({ ...deps, stores });
        const { sinks, anchor } = createDeliveries({
          ...deps,
          config,
          stores,
          moreSinks,
        });
        const parts = { access, anchor, awsCalls, sinks, stores };
        deps.httpRouter.use(createRouter({ ...deps, ...parts }));
        registerActions(deps.actionsRegistry, parts);
        const jobs = new Jobs({
          pluginId: 'audit-trail',
          scheduler: deps.scheduler,
          turns: new Turns({ database, table: 'audit_turns', logger }),
          logger,
          metrics: deps.metrics,
        });
        measureProof(deps.metrics, parts.stores.proof);
        await startJobs({ ...deps, ...parts, jobs });
        lifecycle.addStartupHook(() => sinks.start());
        lifecycle.addShutdownHook(async () => {
          await jobs.stop();
          await sinks.stop();
        });
      },
    });
  },
});
