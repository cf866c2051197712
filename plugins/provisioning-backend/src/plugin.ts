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
import { notificationService } from '@backstage/plugin-notifications-node';
import { auditTrailServiceRef } from '@steward/backstage-plugin-audit-trail-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import {
  catalogDirectoryServiceRef,
  Jobs,
  logProblems,
} from '@steward/backstage-plugin-portal-node';
import {
  provisioningPermissions,
  runPermissions,
} from '@steward/backstage-plugin-provisioning-common';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { RunAccess } from './access/RunAccess';
import { ownersOfRun } from './access/ownersOfRun';
import { runResourceRef, runRules } from './access/runRules';
import { registerActions } from './actions';
import { readProvisioningConfig } from './config/readProvisioningConfig';
import { createProvisioning } from './createProvisioning';
import { ProvisioningRegistry } from './ProvisioningRegistry';
import { createRouter } from './router';
import { measureOpenRuns } from './runs/RunMetrics';
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
    const registry = new ProvisioningRegistry();
    env.registerExtensionPoint(provisioningExtensionPoint, registry);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        audit: auditTrailServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        directory: catalogDirectoryServiceRef,
        estate: estateServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { permissionsRegistry, lifecycle, logger, metrics, scheduler } =
          deps;
        const { configurations } = registry;
        const { config, ...own } = await readProvisioningConfig(
          deps.rootConfig,
          configurations.flatMap(({ sections }) => sections),
        );
        [own, ...configurations].forEach(found => logProblems(logger, found));
        if (registry.kinds.length === 0) {
          logger.warn(
            'Nothing can be requested, because no module brings kinds of requests. Add @steward/backstage-plugin-provisioning-backend-module-aws or -gitops to the backend.',
          );
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
        const access = new RunAccess({ ...deps, ...parts });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            ...parts,
            access,
            registry,
            clock,
          }),
        );
        registerActions(deps.actionsRegistry, { ...parts, access, registry });
        const jobs = new Jobs({
          pluginId: 'provisioning',
          scheduler,
          turns: parts.turns,
          logger,
          metrics,
        });
        measureOpenRuns(metrics, parts.store);
        registry.onExecutionsChanged(() => jobs.now(OBSERVER_JOB));
        lifecycle.addStartupHook(async () => {
          await startJobs({ ...parts, jobs, scheduler });
        });
        lifecycle.addShutdownHook(async () => {
          parts.stream.stop();
          await jobs.stop();
          await parts.worker.stop();
        });
      },
    });
  },
});
