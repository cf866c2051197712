/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import { endWithParent } from '../lib/endWithParent';
import { quietLogger } from '../lib/quietLogger';

type Account = Pick<IndexedAccount, 'id' | 'name' | 'state'>;

/** Provisioning in a backend of its own, with an estate that is known from the start. */
async function main() {
  endWithParent();
  const { accounts, ...config } = JSON.parse(
    process.env.BENCHMARK_CONFIG ?? '{}',
  );
  const backend = createBackend();
  backend.add(quietLogger);
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(config),
    }),
  );
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalogServiceMock({ entities: [] }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({ send: async () => {} }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: estateServiceRef,
      deps: {},
      factory: () => estateOf(accounts),
    }),
  );
  backend.add(import('@steward/backstage-plugin-provisioning-backend'));
  backend.add(
    import('@steward/backstage-plugin-provisioning-backend-module-aws'),
  );
  backend.add(
    import('@steward/backstage-plugin-provisioning-backend-module-gitops'),
  );
  await backend.start();
  process.stdout.write('ready\n');
}

function estateOf(accounts: Account[]) {
  const none = async () => {
    throw new NotFoundError('Not part of this benchmark');
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
        arn: `arn:aws:organizations::${id}:account/o-1/${id}`,
        management: false,
        organizationId: 'o-1',
        partition: 'aws',
        organizationalUnits: [],
        tags: {},
        regions: [],
        owner: 'group:default/platform',
        ownerSource: 'default',
      };
    },
    selectAccounts: none,
    requestSync: async () => ({ id: 'sync' }),
    getSync: none,
    getSnapshot: none,
  };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
