/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import scaffolderModuleProvisioning from '../index';

/** Starts the real scaffolder with our module; gives its port. */
export async function startScaffolder(options: {
  features: BackendFeature[];
  entities?: Entity[];
  config: JsonObject & { backend: JsonObject };
}): Promise<number> {
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleProvisioning,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://portal.example' }, ...options.config },
      }),
      ...options.features,
    ],
  });
  return server.port();
}
