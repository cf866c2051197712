/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AwsAccess,
  awsAccessServiceRef,
} from '@steward/backstage-plugin-aws-access-node';
import { cloudCostsExtensionPoint } from '@steward/backstage-plugin-cloud-costs-node';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { FocusFileReader } from './FocusFileReader';
import { FocusSource, PayerLocation } from './FocusSource';
import { DiskLocation } from './locations/DiskLocation';
import { S3Location } from './locations/S3Location';
import { UrlLocation } from './locations/UrlLocation';
import { LocationConfig, readFocusConfig } from './readFocusConfig';

/**
 * Brings FOCUS and CUR 2.0 files into cloud costs: from disks, addresses, S3,
 * and uploads.
 *
 * @public
 */
export const cloudCostsFocusModule = createBackendModule({
  pluginId: 'cloud-costs',
  moduleId: 'focus',
  register(env) {
    env.registerInit({
      deps: {
        aws: awsAccessServiceRef,
        costs: cloudCostsExtensionPoint,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
      },
      async init({ aws, costs, logger, rootConfig }) {
        const { locations, limits, ...problems } = readFocusConfig(rootConfig);
        logProblems(logger, problems);
        if (locations.length > 0) {
          costs.addSource(
            new FocusSource({
              locations: locations.map(one => locationOf(one, aws)),
              limits,
            }),
          );
        }
        costs.setFileReader(new FocusFileReader({ limits }));
      },
    });
  },
});

function locationOf(config: LocationConfig, aws: AwsAccess): PayerLocation {
  const { payer } = config;
  if ('path' in config) {
    return { payer, location: new DiskLocation(config.path) };
  }
  if ('url' in config) {
    return { payer, location: new UrlLocation(config.url) };
  }
  return { payer, location: new S3Location({ export: config.s3, aws }) };
}
