/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  accountSelectorSchema,
  ANNOTATION_ACCOUNT_EMAIL,
  IndexedAccount,
  selectAccounts,
} from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { Sandbox, SandboxOptions } from '@steward/sandbox';
import {
  AwsProvisioning,
  AwsProvisioningOptions,
  createAwsProvisioning,
} from '../createAwsProvisioning';
import { readAwsConfig } from '../readAwsConfig';

/** What stands in `provisioning` for the seeded sandbox. */
function sectionsOf(sandbox: Sandbox): JsonObject {
  const arnOf = (name: string) => sandbox.machines.registry.seeded(name).arn;
  return {
    enclaves: {
      default: {
        region: 'eu-central-1',
        tableName: 'treza-enclaves-sandbox',
        deploymentMachineArn: arnOf('treza-sandbox-deployment'),
        cleanupMachineArn: arnOf('treza-sandbox-cleanup'),
        logGroup: '/ecs/treza-sandbox-terraform-runner',
        reads: ['target', 'environmentVariables', 'publicAccess'],
      },
    },
    accounts: {
      createMachineArn: arnOf('aft-account-request'),
      closeMachineArn: arnOf('aft-account-closure'),
      fixMachineArn: arnOf('aft-account-fix'),
    },
    stepFunctions: {
      allow: [arnOf('steward-quota-change').replace(/[^:]+$/, '*')],
    },
    fleet: { allow: ['*'] },
  };
}

/** The module's parts against a sandbox, reached by the real clients. */
export interface StartedAws {
  sandbox: Sandbox;
  /** What {@link StartedAws.provisioning} was made of. */
  options: AwsProvisioningOptions;
  provisioning: AwsProvisioning;
  stop(): Promise<void>;
}

/**
 * Starts a sandbox and what can be requested on it.
 *
 * @param options.provisioning - sections in place of those for the sandbox
 */
export async function startAws(
  options: SandboxOptions & { provisioning?: JsonObject } = {},
): Promise<StartedAws> {
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
  const rootConfig = mockServices.rootConfig({
    data: {
      aws: {
        mainAccount: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
        accountDefaults: { roleName: 'steward-provisioner' },
      },
      awsAccess: {
        limits: { requestTimeoutSeconds: 2, maxAttempts: 2, minimumRate: 500 },
      },
      provisioning: { ...sectionsOf(sandbox), ...provisioning },
    },
  });
  const aws = DefaultAwsAccess.create({
    config: rootConfig,
    logger,
    pluginId: 'provisioning',
  });
  const parts: AwsProvisioningOptions = {
    auth: mockServices.auth(),
    aws,
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
    config: readAwsConfig(rootConfig).config,
    estate: estateOf(sandbox),
  };
  return {
    sandbox,
    options: parts,
    provisioning: createAwsProvisioning(parts),
    stop: async () => {
      aws.close();
      await sandbox.stop();
    },
  };
}

/** The estate as it would be after a sync. */
function estateOf(
  sandbox: Sandbox,
): Pick<EstateService, 'getAccount' | 'selectAccounts'> {
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
  return {
    selectAccounts: async ({ allowOrganizationRoot = false, ...selector }) => ({
      items: selectAccounts(indexed(), accountSelectorSchema.parse(selector), {
        allowOrganizationRoot,
      }),
    }),
    getAccount: async id => {
      const account = indexed().find(one => one.id === id);
      if (!account) {
        throw new NotFoundError(`No account ${id}`);
      }
      return account;
    },
  };
}
