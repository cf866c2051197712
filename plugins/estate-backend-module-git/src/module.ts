/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { estateSourcesExtensionPoint } from '@steward/backstage-plugin-estate-node';
import { EnvironmentsSource } from './environments/EnvironmentsSource';
import { readGitSources } from './readGitSources';
import { TeamsSource } from './teams/TeamsSource';

/**
 * Reads the environments of Atmos repositories and the teams of GitOps
 * repositories into the estate, as far as they are configured.
 *
 * @public
 */
export const estateGitModule = createBackendModule({
  pluginId: 'estate',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
        sources: estateSourcesExtensionPoint,
      },
      async init({ reader, rootConfig, sources }) {
        const { config, ...configuration } = readGitSources(rootConfig);
        sources.addConfiguration(configuration);
        for (const [configId, repository] of Object.entries(
          config.environments,
        )) {
          sources.addSource(
            EnvironmentsSource.create({ configId, reader, ...repository }),
          );
        }
        for (const [configId, repository] of Object.entries(config.teams)) {
          sources.addSource(
            TeamsSource.create({ configId, reader, ...repository }),
          );
        }
      },
    });
  },
});
