/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { Sandbox } from '@steward/sandbox';

/** Credentials of the sandbox's management account. */
const awsConfig = {
  aws: {
    mainAccount: {
      accessKeyId: 'sandbox',
      secretAccessKey: 'sandbox',
      region: 'eu-central-1',
    },
    accountDefaults: { roleName: 'steward-reader' },
  },
  awsAccess: { limits: { maxAttempts: 3 } },
};

/** The sandbox, and access to it with the credentials of its management account. */
export async function startAws(options: { accounts?: number } = {}) {
  const sandbox = await Sandbox.start({
    port: 0,
    git: false,
    oidc: false,
    ...options,
  });
  const before = process.env.AWS_ENDPOINT_URL;
  process.env.AWS_ENDPOINT_URL = sandbox.url;
  const aws = DefaultAwsAccess.create({
    config: mockServices.rootConfig({ data: awsConfig }),
    pluginId: 'cloud-costs',
    logger: mockServices.logger.mock(),
  });
  return {
    sandbox,
    aws,
    payer: sandbox.world.managementAccount.id,
    async stop() {
      aws.close();
      if (before === undefined) {
        delete process.env.AWS_ENDPOINT_URL;
      } else {
        process.env.AWS_ENDPOINT_URL = before;
      }
      await sandbox.stop();
    },
  };
}

/** What {@link startAws} started. */
export type SandboxAws = Awaited<ReturnType<typeof startAws>>;
