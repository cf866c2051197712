/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { Sandbox } from '@steward/sandbox';

/** Configuration of provisioning for a sandbox, and how AWS and its Git host are reached. */
export function sandboxConfig(sandbox: Sandbox): JsonObject {
  const arnOf = (name: string) => sandbox.machines.registry.seeded(name).arn;
  const treeOf = (repository: string) =>
    `${sandbox.url}/northwind/${repository}/tree/main`;
  return {
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
      mainAccount: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      accountDefaults: { roleName: 'steward-provisioner' },
    },
    provisioning: {
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
      teams: { default: { url: treeOf('platform-gitops') } },
      environments: { default: { url: treeOf('infrastructure-live') } },
    },
  };
}
