/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import auditTrailPlugin from '@steward/backstage-plugin-audit-trail-backend';
import cloudCostsPlugin from '@steward/backstage-plugin-cloud-costs-backend';
import estatePlugin from '@steward/backstage-plugin-estate-backend';
import { TestScheduler } from '@steward/backstage-plugin-portal-node/testUtils';
import provisioningPlugin from '@steward/backstage-plugin-provisioning-backend';
import { people } from '@steward/backstage-plugin-provisioning-node/testUtils';
import scorecardsPlugin from '@steward/backstage-plugin-scorecards-backend';
import { Knex } from 'knex';

/** The plugins that have an `openapi.yaml`. */
export const CONTRACTS = [
  'audit-trail',
  'cloud-costs',
  'estate',
  'provisioning',
  'scorecards',
];

/** All plugins that have an `openapi.yaml`, without work in the background. */
export async function startContracts(
  options: {
    modules?: BackendFeature[];
    config?: JsonObject;
    /** A database for one plugin; SQLite in memory without it. */
    database?: () => Promise<Knex>;
  } = {},
): Promise<TestBackend> {
  const { modules = [], config, database } = options;
  return startTestBackend({
    features: [
      auditTrailPlugin,
      cloudCostsPlugin,
      estatePlugin,
      provisioningPlugin,
      scorecardsPlugin,
      ...modules,
      catalogServiceMock.factory({ entities: people }),
      new TestScheduler().factory(),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost' }, ...config },
      }),
      ...(database
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: async () =>
                mockServices.database({ knex: await database() }),
            }),
          ]
        : []),
    ],
  });
}
