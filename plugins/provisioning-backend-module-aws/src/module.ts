/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { awsAccessServiceRef } from '@steward/backstage-plugin-aws-access-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import { provisioningExtensionPoint } from '@steward/backstage-plugin-provisioning-node';
import { createAwsProvisioning } from './createAwsProvisioning';
import { readAwsConfig } from './readAwsConfig';
import { StatusEvents } from './stepFunctions/StatusEvents';

/**
 * Brings enclaves, accounts, state machines and fleets into provisioning, as
 * far as they are configured.
 *
 * @public
 */
export const provisioningAwsModule = createBackendModule({
  pluginId: 'provisioning',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        aws: awsAccessServiceRef,
        catalog: catalogServiceRef,
        estate: estateServiceRef,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        provisioning: provisioningExtensionPoint,
        rootConfig: coreServices.rootConfig,
      },
      async init({ provisioning, lifecycle, events, ...deps }) {
        const { config, ...configuration } = readAwsConfig(deps.rootConfig);
        provisioning.addConfiguration(configuration);
        const { kinds, executors } = createAwsProvisioning({
          auth: deps.auth,
          aws: deps.aws,
          catalog: deps.catalog,
          config,
          estate: deps.estate,
        });
        provisioning.addKind(...kinds);
        provisioning.addExecutor(...executors);
        const statusEvents = new StatusEvents({
          events,
          onChange: () => provisioning.executionsChanged(),
        });
        lifecycle.addStartupHook(() => statusEvents.start());
        lifecycle.addShutdownHook(() => statusEvents.stop());
      },
    });
  },
});
