/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { createGitOps } from './createGitOps';
import { readGitOpsConfig } from './readGitOpsConfig';

/**
 * Brings environments, teams and changes of repositories into provisioning, as
 * far as they are configured.
 *
 * @public
 */
export const provisioningGitOpsModule = createBackendModule({
  pluginId: 'provisioning',
  moduleId: 'gitops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        estate: estateServiceRef,
        logger: coreServices.logger,
        provisioning: provisioningExtensionPoint,
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
      },
      async init({ provisioning, ...deps }) {
        const { config, ...configuration } = readGitOpsConfig(deps.rootConfig);
        provisioning.addConfiguration(configuration);
        const { kinds, executors, suggestions } = createGitOps({
          ...deps,
          config,
        });
        provisioning.addKind(...kinds);
        provisioning.addExecutor(...executors);
        provisioning.setSuggestions(suggestions);
      },
    });
  },
});
