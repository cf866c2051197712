/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { CatalogDirectory } from './CatalogDirectory';
import { TrustedOrigins } from './TrustedOrigins';

/**
 * The {@link CatalogDirectory} of a backend, for plugins, permission policies
 * and sign-in resolvers alike.
 *
 * @public
 */
export const catalogDirectoryServiceRef = createServiceRef<CatalogDirectory>({
  id: 'steward.catalog-directory',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      factory: ({ auth, catalog, config }) =>
        new CatalogDirectory({
          auth,
          catalog,
          origins: TrustedOrigins.fromConfig(config),
        }),
    }),
});
