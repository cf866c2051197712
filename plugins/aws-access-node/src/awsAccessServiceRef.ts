/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { DefaultAwsAccess } from './DefaultAwsAccess';
import { AwsAccess } from './types';

/**
 * AWS access for a plugin, with the role that `awsAccess.roles.<pluginId>`
 * gives it. Works without being installed in the backend.
 *
 * @public
 */
export const awsAccessServiceRef = createServiceRef<AwsAccess>({
  id: 'steward.aws-access',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        plugin: coreServices.pluginMetadata,
      },
      factory({ config, lifecycle, logger, metrics, plugin }) {
        const access = DefaultAwsAccess.create({
          config,
          logger,
          metrics,
          pluginId: plugin.getId(),
        });
        lifecycle.addShutdownHook(() => access.close());
        return access;
      },
    }),
});
