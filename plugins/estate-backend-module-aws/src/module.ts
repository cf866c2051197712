/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { estateSourcesExtensionPoint } from '@steward/backstage-plugin-estate-node';
import { createSources } from './createSources';
import { readAwsSources } from './readAwsSources';

/**
 * Reads organizations with their accounts, EKS clusters and enclave tables into
 * the estate, as far as they are configured.
 *
 * @public
 */
export const estateAwsModule = createBackendModule({
  pluginId: 'estate',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        rootConfig: coreServices.rootConfig,
        sources: estateSourcesExtensionPoint,
      },
      async init({ rootConfig, sources }) {
        const { config, ...configuration } = readAwsSources(rootConfig);
        sources.addConfiguration(configuration);
        sources.addSource(...createSources(config));
      },
    });
  },
});
