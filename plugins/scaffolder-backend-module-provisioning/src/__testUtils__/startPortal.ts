/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { notificationService } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import { AuditRecorder } from '@steward/backstage-plugin-audit-trail-node';
import estatePlugin from '@steward/backstage-plugin-estate-backend';
import estateAwsModule from '@steward/backstage-plugin-estate-backend-module-aws';
import provisioningPlugin from '@steward/backstage-plugin-provisioning-backend';
import provisioningAwsModule from '@steward/backstage-plugin-provisioning-backend-module-aws';
import provisioningGitOpsModule from '@steward/backstage-plugin-provisioning-backend-module-gitops';
import { enclaveTableName, Sandbox } from '@steward/sandbox';
import { ScaffolderApi } from './ScaffolderApi';
import { startScaffolder } from './startScaffolder';
import { until } from './until';

function configOf(sandbox: Sandbox, workingDirectory: string) {
  const { managementAccount } = sandbox.world;
  const machine = (name: string) =>
    `arn:aws:states:eu-central-1:${managementAccount.id}:stateMachine:${name}`;
  const tree = (repository: string) =>
    `${sandbox.git.repositoryUrl(repository)}/tree/main`;
  return {
    backend: { workingDirectory },
    integrations: {
      github: [
        {
          host: new URL(sandbox.url).host,
          apiBaseUrl: `${sandbox.url}/git/api/v3`,
          rawBaseUrl: `${sandbox.url}/git/raw`,
          token: 'sandbox-git-token',
        },
      ],
    },
    aws: {
      mainAccount: {
        accessKeyId: 'sandbox-management',
        secretAccessKey: 'sandbox-management',
      },
      accountDefaults: { roleName: 'steward-reader' },
    },
    estate: { organizations: { default: {} } },
    provisioning: {
      enclaves: {
        default: {
          region: 'eu-central-1',
          tableName: enclaveTableName,
          deploymentMachineArn: machine('treza-sandbox-deployment'),
          reads: ['target', 'environmentVariables', 'publicAccess'],
          cleanupMachineArn: machine('treza-sandbox-cleanup'),
        },
      },
      accounts: {
        createMachineArn: machine('aft-account-request'),
        closeMachineArn: machine('aft-account-closure'),
        fixMachineArn: machine('aft-account-fix'),
      },
      environments: { default: { url: tree('northwind/infrastructure-live') } },
      teams: { default: { url: tree('northwind/platform-gitops') } },
    },
  };
}

/** The organizational units as the estate has them in the catalog. */
function unitsOf({ world }: Sandbox): Entity[] {
  return world.organizationalUnits.map(({ id, name }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: id, namespace: 'default', title: name },
    spec: { type: 'organizational-unit', owner: 'group:default/platform' },
  }));
}

/** The real scaffolder, provisioning and estate backends against the sandbox. */
export async function startPortal(options: {
  sandbox: Sandbox;
  workingDirectory: string;
  entities: Entity[];
  provisioning?: JsonObject;
}) {
  const config = configOf(options.sandbox, options.workingDirectory);
  const port = await startScaffolder({
    features: [
      provisioningPlugin,
      provisioningAwsModule,
      provisioningGitOpsModule,
      estatePlugin,
      estateAwsModule,
      AuditRecorder.create().factory,
      schedulerServiceFactory,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
    ],
    entities: [...options.entities, ...unitsOf(options.sandbox)],
    config: {
      ...config,
      provisioning: { ...config.provisioning, ...options.provisioning },
    },
  });
  const get = async (path: string) => {
    const response = await fetch(`http://localhost:${port}/api${path}`, {
      headers: { Authorization: mockCredentials.user.header() },
    });
    return response.json();
  };
  await until('an estate with accounts', async () => {
    const { items } = await get('/estate/accounts?allAccounts=true');
    return items?.length > 0;
  });
  return { scaffolder: new ScaffolderApi(port), get };
}
