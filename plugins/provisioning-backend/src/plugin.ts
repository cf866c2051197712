/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { auditTrailServiceRef } from '@steward/backstage-plugin-audit-trail-node';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import { Jobs } from '@steward/backstage-plugin-portal-node';
import {
  provisioningPermissions,
  runPermissions,
} from '@steward/backstage-plugin-provisioning-common';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { AccessControl } from './access/AccessControl';
import { catalogDirectoryServiceRef } from './access/catalogDirectoryServiceRef';
import { ownersOfRun } from './access/ownersOfRun';
import { runResourceRef, runRules } from './access/runRules';
import { registerActions } from './actions';
import { StatusEvents } from './aws/StatusEvents';
import { readProvisioningConfig } from './config/readProvisioningConfig';
import { createProvisioning } from './createProvisioning';
import { ProvisioningRegistry } from './ProvisioningRegistry';
import { createExecutors } from './executors/createExecutors';
import { FarEnds } from './FarEnds';
import { createKinds } from './kinds/createKinds';
import { createRouter } from './router';
import { OBSERVER_JOB, startJobs } from './startJobs';

/**
 * Takes requests for things on AWS, has them approved, carries them out and
 * takes them back.
 *
 * @public
 */
export const provisioningPlugin = createBackendPlugin({
  pluginId: 'provisioning',
  register(env) {
    const registry = ProvisioningRegistry.create();
    env.registerExtensionPoint(provisioningExtensionPoint, registry);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        audit: auditTrailServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsAccessServiceRef,
        catalog: catalogServiceRef,
        database: coreServices.database,
        directory: catalogDirectoryServiceRef,
        events: eventsServiceRef,
        estate: estateServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { permissionsRegistry, lifecycle, logger, scheduler } = deps;
        const { config, problems } = await readProvisioningConfig(
          deps.rootConfig,
        );
        const farEnds = FarEnds.create({ ...deps, config: deps.rootConfig });
        registry.addKind(...createKinds(farEnds));
        registry.addExecutor(...createExecutors(farEnds));
        for (const { key, message } of [...problems, ...farEnds.problems]) {
          logger.error(`Configuration: ${key} ${message}`);
        }
        const clock = () => new Date();
        const parts = createProvisioning({ ...deps, config, registry, clock });
        permissionsRegistry.addPermissions(provisioningPermissions);
        permissionsRegistry.addResourceType({
          resourceRef: runResourceRef,
          permissions: runPermissions,
          rules: runRules,
          getResources: async ids => {
            const runs = await parts.store.byIds(ids);
            return Promise.all(
              runs.map(
                async run =>
                  run && {
                    run,
                    owners: await ownersOfRun(run, deps.directory),
                    deputies: await parts.deputies.of(run),
                  },
              ),
            );
          },
        });
        const access = AccessControl.create({ ...deps, ...parts });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            ...parts,
            access,
            registry,
            clock,
            suggestions: farEnds.environments,
          }),
        );
        registerActions(deps.actionsRegistry, { ...parts, access, registry });
        const jobs = new Jobs({
          pluginId: 'provisioning',
          scheduler,
          turns: parts.turns,
          logger,
        });
        const statusEvents = StatusEvents.create({
          events: deps.events,
          onChange: () => jobs.now(OBSERVER_JOB),
        });
        lifecycle.addStartupHook(async () => {
          await startJobs({ ...parts, jobs, scheduler });
          await statusEvents.start();
        });
        lifecycle.addShutdownHook(async () => {
          statusEvents.stop();
          parts.stream.stop();
          await jobs.stop();
          await parts.worker.stop();
        });
      },
    });
  },
});
