/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import { AuditRecorder } from '@steward/backstage-plugin-audit-trail-node';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import provisioningPlugin from '@steward/backstage-plugin-provisioning-backend';
import { people } from '@steward/backstage-plugin-provisioning-node/testUtils';

type Account = Pick<
  IndexedAccount,
  'id' | 'name' | 'state' | 'tags' | 'management'
>;

/** Provisioning with some of its modules, and an estate of some accounts. */
export async function startProvisioning(options: {
  modules: BackendFeature[];
  config?: JsonObject;
  accounts?: Account[];
}): Promise<TestBackend> {
  const { modules, config, accounts = [] } = options;
  return startTestBackend({
    features: [
      provisioningPlugin,
      ...modules,
      AuditRecorder.create().factory,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: people }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: estateServiceRef,
        deps: {},
        factory: () => estateOf(accounts),
      }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://portal.example' }, ...config },
      }),
    ],
  });
}

function estateOf(accounts: readonly Account[]) {
  const notUsed = async () => {
    throw new NotFoundError('Not part of this test');
  };
  return {
    async getAccount(id: string): Promise<IndexedAccount> {
      const account = accounts.find(one => one.id === id);
      if (!account) {
        throw new NotFoundError(`No account ${id}`);
      }
      return {
        ...account,
        entityRef: `resource:default/aws-${id}`,
        arn: `arn:aws:organizations::x:account/o-x/${id}`,
        organizationId: 'o-x',
        partition: 'aws',
        organizationalUnits: [],
        regions: ['eu-central-1', 'eu-west-1'],
        owner: 'group:default/platform',
        ownerSource: 'default',
      };
    },
    selectAccounts: notUsed,
    requestSync: notUsed,
    getSync: notUsed,
    getSnapshot: notUsed,
  };
}
