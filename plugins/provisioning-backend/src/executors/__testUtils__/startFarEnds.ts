/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  ANNOTATION_ACCOUNT_EMAIL,
  IndexedAccount,
  selectAccounts,
} from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { Sandbox, SandboxOptions } from '@steward/sandbox';
import { FarEnds } from '../../FarEnds';

/** What stands in `provisioning` for the seeded sandbox. */
function provisioningOf(sandbox: Sandbox): JsonObject {
  const arnOf = (name: string) => sandbox.machines.registry.seeded(name).arn;
  return {
    enclaves: {
      default: {
        region: 'eu-central-1',
        tableName: 'treza-enclaves-sandbox',
        deploymentMachineArn: arnOf('treza-sandbox-deployment'),
        cleanupMachineArn: arnOf('treza-sandbox-cleanup'),
        logGroup: '/ecs/treza-sandbox-terraform-runner',
      },
    },
    accounts: {
      createMachineArn: arnOf('aft-account-request'),
      closeMachineArn: arnOf('aft-account-closure'),
    },
    stepFunctions: {
      allow: [arnOf('steward-quota-change').replace(/[^:]+$/, '*')],
    },
    fleet: { allow: ['*'] },
  };
}

/** A portal's configuration for the sandbox. */
export function farEndConfig(
  sandbox: Sandbox,
  provisioning: JsonObject = {},
): JsonObject {
  const host = new URL(sandbox.url).host;
  const treeOf = (repository: string) =>
    `${sandbox.url}/northwind/${repository}/tree/main`;
  return {
    app: { baseUrl: 'https://portal.example' },
    integrations: {
      github: [
        {
          host,
          apiBaseUrl: `${sandbox.url}/git/api/v3`,
          rawBaseUrl: `${sandbox.url}/git/raw`,
          token: 'sandbox-git-token',
        },
      ],
    },
    aws: {
      mainAccount: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      accountDefaults: { roleName: 'steward-provisioner' },
    },
    awsAccess: {
      limits: { requestTimeoutSeconds: 2, maxAttempts: 2, minimumRate: 500 },
    },
    provisioning: {
      ...provisioningOf(sandbox),
      teams: { default: { url: treeOf('platform-gitops') } },
      environments: { default: { url: treeOf('infrastructure-live') } },
      ...provisioning,
    },
  };
}

/** A sandbox with far ends that reach it by the real clients. */
export async function startFarEnds(
  options: SandboxOptions & { provisioning?: JsonObject } = {},
): Promise<{ sandbox: Sandbox; farEnds: FarEnds; stop(): Promise<void> }> {
  const { provisioning, settings, ...rest } = options;
  const sandbox = await Sandbox.start({
    port: 0,
    git: false,
    oidc: false,
    settings: { speed: 25, streamDelayMs: 10, ...settings },
    ...rest,
  });
  process.env.AWS_ENDPOINT_URL = sandbox.url;
  const logger = mockServices.logger.mock({ child: () => logger });
  const config = mockServices.rootConfig({
    data: farEndConfig(sandbox, provisioning),
  });
  const aws = DefaultAwsAccess.create({
    config,
    logger,
    pluginId: 'provisioning',
  });
  const farEnds = FarEnds.create({
    config,
    aws,
    logger,
    estate: estateOf(sandbox),
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: sandbox.world.organization.rootId },
        },
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: {
            name: 'aws-100000000001',
            title: 'prod-known',
            annotations: {
              [ANNOTATION_ACCOUNT_EMAIL]: 'aws+prod-known@northwind.example',
            },
          },
        },
      ],
    }),
    reader: UrlReaders.default({ config, logger }),
  });
  return {
    sandbox,
    farEnds,
    stop: async () => {
      aws.close();
      await sandbox.stop();
    },
  };
}

/** The estate as it would be after a sync. */
export function estateOf(sandbox: Sandbox): EstateService {
  const { world } = sandbox;
  const indexed = (): IndexedAccount[] =>
    world.accounts.map(account => ({
      id: account.id,
      entityRef: `resource:default/aws-${account.id}`,
      name: account.name,
      arn: `arn:aws:organizations::x:account/o-x/${account.id}`,
      state: account.state,
      management: account.id === world.managementAccount.id,
      organizationId: 'o-x',
      partition: 'aws',
      organizationalUnits: [],
      tags: account.tags,
      regions: ['eu-central-1', 'eu-west-1'],
      owner: 'group:default/platform',
      ownerSource: 'default',
    }));
  const notUsed = async () => {
    throw new Error('not used');
  };
  return {
    selectAccounts: async ({ allowOrganizationRoot = false, ...selector }) => ({
      items: selectAccounts(indexed(), selector, { allowOrganizationRoot }),
      totalItems: 0,
    }),
    getAccount: async id => {
      const account = indexed().find(one => one.id === id);
      if (!account) {
        throw new NotFoundError(`No account ${id}`);
      }
      return account;
    },
    requestSync: notUsed,
    getSync: notUsed,
    getSnapshot: notUsed,
  };
}
