/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { Sandbox, SandboxOptions } from '@steward/sandbox';

/** A loopback AWS and the door to it, as a plugin of this id has it. */
export async function startAws(options: SandboxOptions = {}) {
  const sandbox = await Sandbox.start({
    port: 0,
    git: false,
    oidc: false,
    ...options,
  });
  process.env.AWS_ENDPOINT_URL = sandbox.url;
  const doors: DefaultAwsAccess[] = [];
  return {
    sandbox,
    accessOf(pluginId: string): DefaultAwsAccess {
      const access = DefaultAwsAccess.create({
        config: mockServices.rootConfig({
          data: {
            aws: {
              mainAccount: {
                accessKeyId: 'sandbox',
                secretAccessKey: 'sandbox',
                region: 'eu-central-1',
              },
              accountDefaults: { roleName: 'steward-reader' },
            },
            awsAccess: { limits: { maxAttempts: 3 } },
          },
        }),
        pluginId,
        logger: mockServices.logger.mock(),
      });
      doors.push(access);
      return access;
    },
    async stop() {
      doors.forEach(door => door.close());
      delete process.env.AWS_ENDPOINT_URL;
      await sandbox.stop();
    },
  };
}
