/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderWorkspaceProviderExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { provisioningServiceRef } from '@steward/backstage-plugin-provisioning-node';
import { createActions } from './actions/createActions';
import { readScaffolderConfig } from './config/readScaffolderConfig';
import { WaitSlots } from './wait/WaitSlots';
import { createWorkspaceProviders } from './workspace/createWorkspaceProviders';
import { schedulePruning } from './workspace/schedulePruning';

/** Brings the actions `steward:…` and the workspace providers `steward-…`. @public */
export const scaffolderModuleProvisioning = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'provisioning',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        aws: awsAccessServiceRef,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        provisioning: provisioningServiceRef,
        scheduler: coreServices.scheduler,
        workspaces: scaffolderWorkspaceProviderExtensionPoint,
      },
      async init({ actions, config, lifecycle, logger, workspaces, ...deps }) {
        const { config: settings, ...found } = readScaffolderConfig(config);
        logProblems(logger, found);
        const slots = WaitSlots.create(settings.waitSlots);
        lifecycle.addShutdownHook(() => slots.close());
        const portalUrl = config.getString('app.baseUrl').replace(/\/+$/, '');
        actions.addActions(
          ...createActions({
            ...deps,
            slots,
            runUrl: id => `${portalUrl}/provisioning/runs/${id}`,
          }),
        );
        const { directory } = settings.workspaces;
        const providers = createWorkspaceProviders(
          settings.workspaces,
          deps.aws,
        );
        workspaces.addProviders(providers);
        await schedulePruning(
          deps.scheduler,
          providers['steward-directory'],
          directory.keepDays,
        );
      },
    });
  },
});
