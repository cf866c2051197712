/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const {
  coreServices,
  createBackendModule,
} = require('@backstage/backend-plugin-api');
const {
  catalogProcessingExtensionPoint,
} = require('@backstage/plugin-catalog-node');

/** Gives the catalog the entities that are scored. */
exports.estateModule = ({ entities }) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'benchmark-estate',
    register(reg) {
      reg.registerInit({
        deps: {
          catalog: catalogProcessingExtensionPoint,
          lifecycle: coreServices.rootLifecycle,
        },
        async init({ catalog, lifecycle }) {
          let connection;
          catalog.addEntityProvider({
            getProviderName: () => 'benchmark-estate',
            connect: async given => {
              connection = given;
            },
          });
          lifecycle.addStartupHook(() =>
            connection.applyMutation({
              type: 'full',
              entities: entities.map(entity => ({
                entity,
                locationKey: 'benchmark-estate',
              })),
            }),
          );
        },
      });
    },
  });
