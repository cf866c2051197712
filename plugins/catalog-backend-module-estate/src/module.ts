/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import {
  logProblems,
  orDefaults,
  readSections,
  scheduleSchema,
} from '@steward/backstage-plugin-portal-node';
import { PartOfProcessor } from './processor/PartOfProcessor';
import { EstateEntityProvider } from './provider/EstateEntityProvider';

const SECTIONS = {
  schedule: orDefaults(
    scheduleSchema({
      frequency: { minutes: 5 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 5 },
    }),
  ),
};

/** Puts the estate into the catalog. @public */
export const catalogModuleEstate = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'estate',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        estate: estateServiceRef,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, scheduler, ...deps }) {
        const read = readSections(
          config,
          'catalog.providers.estate',
          SECTIONS,
          {
            readElsewhere: [],
          },
        );
        logProblems(deps.logger, read);
        catalog.addProcessor(new PartOfProcessor());
        catalog.addEntityProvider(
          EstateEntityProvider.create({
            ...deps,
            taskRunner: scheduler.createScheduledTaskRunner(
              read.config.schedule,
            ),
          }),
        );
      },
    });
  },
});
