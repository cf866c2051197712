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
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { estatePermissions } from '@steward/backstage-plugin-estate-common';
import { estateSourcesExtensionPoint } from '@steward/backstage-plugin-estate-node';
import { accountResourceRef, accountRules } from './access/accountRules';
import { EstateAccess } from './access/EstateAccess';
import { registerActions } from './actions';
import { readEstateConfig } from './config/readEstateConfig';
import { reportProblems } from './config/reportProblems';
import { createEstate } from './createEstate';
import { AwsEventIntake } from './events/AwsEventIntake';
import { createRouter } from './router';
import { SourceRegistry } from './SourceRegistry';

/**
 * Reads the AWS estate, keeps the last known good and serves it.
 *
 * @public
 */
export const estatePlugin = createBackendPlugin({
  pluginId: 'estate',
  register(env) {
    const registry = new SourceRegistry();
    env.registerExtensionPoint(estateSourcesExtensionPoint, registry);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsAccessServiceRef,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { configurations } = registry;
        const own = readEstateConfig(
          deps.rootConfig,
          configurations.flatMap(({ sections }) => Object.keys(sections)),
        );
        const read = [own, ...configurations];
        const problems = reportProblems(deps, {
          problems: read.flatMap(part => part.problems),
          setAside: read.flatMap(part => part.setAside),
        });
        const sources = registry.all();
        const estate = createEstate({
          ...deps,
          config: own.config,
          sources,
          isSetAside: id => own.sourcesMissing || registry.isSetAside(id),
        });
        deps.permissionsRegistry.addResourceType({
          resourceRef: accountResourceRef,
          permissions: estatePermissions,
          rules: Object.values(accountRules),
          getResources: ids =>
            Promise.all(ids.map(id => estate.stores.organization.account(id))),
        });
        const access = new EstateAccess(deps);

        deps.httpRouter.use(
          createRouter({ ...deps, ...estate, access, problems }),
        );
        registerActions(deps.actionsRegistry, { ...estate, access });

        const intake = AwsEventIntake.create({ ...deps, ...estate, sources });
        deps.lifecycle.addStartupHook(async () => {
          await estate.schedule.start();
          await intake.start();
        });
        deps.lifecycle.addShutdownHook(async () => {
          await intake.flush();
          await estate.jobs.stop();
        });
      },
    });
  },
});
