/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { awsAccessServiceRef } from './awsAccessServiceRef';
import { AwsAccess } from './types';

describe('awsAccessServiceRef', () => {
  it('gives a plugin its access without being installed', async () => {
    let access: AwsAccess | undefined;
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { aws: { accounts: [{ accountId: '12345' }] } },
        }),
        createBackendPlugin({
          pluginId: 'estate',
          register(env) {
            env.registerInit({
              deps: { aws: awsAccessServiceRef },
              async init({ aws }) {
                access = aws;
              },
            });
          },
        }),
      ],
    });
    expect(access?.configurationProblems).toEqual([
      {
        key: 'aws.accounts[0].accountId',
        value: '"12345"',
        reason: 'is not an AWS account ID',
        fix: "Write the 12 digits in quotes, such as '012345678901'",
        accountId: '12345',
      },
    ]);
    expect(access?.session().meter.read().calls).toBe(0);
    await backend.stop();
  });
});
