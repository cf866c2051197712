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
import { provisioningServiceRef } from '@steward/backstage-plugin-provisioning-node';
import { createActions } from './actions/createActions';
import { readWaitSlots } from './config/readWaitSlots';
import { readWorkspaceSettings } from './config/readWorkspaceSettings';
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
        provisioning: provisioningServiceRef,
        scheduler: coreServices.scheduler,
        workspaces: scaffolderWorkspaceProviderExtensionPoint,
      },
      async init({ actions, config, lifecycle, workspaces, ...deps }) {
        const slots = WaitSlots.create(readWaitSlots(config));
        lifecycle.addShutdownHook(() => slots.close());
        const portalUrl = config.getString('app.baseUrl').replace(/\/+$/, '');
        actions.addActions(
          ...createActions({
            ...deps,
            slots,
            runUrl: id => `${portalUrl}/provisioning/runs/${id}`,
          }),
        );
        const settings = readWorkspaceSettings(config);
        const providers = createWorkspaceProviders(settings, deps.aws);
        workspaces.addProviders(providers);
        await schedulePruning(
          deps.scheduler,
          providers['steward-directory'],
          settings.directory.keepDays,
        );
      },
    });
  },
});
