/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  ProvisioningService,
  provisioningServiceRef,
} from '@steward/backstage-plugin-provisioning-node';
import { ProvisioningRecorder } from './ProvisioningRecorder';

/** Starts a recorder; gives the services with which the scaffolder reaches it. */
export async function startRecorder(
  recorder: ProvisioningRecorder,
): Promise<{ auth: AuthService; provisioning: ProvisioningService }> {
  return new Promise((resolve, reject) => {
    const scaffolder = createBackendPlugin({
      pluginId: 'scaffolder',
      register: reg =>
        reg.registerInit({
          deps: {
            auth: coreServices.auth,
            provisioning: provisioningServiceRef,
          },
          init: async deps => resolve(deps),
        }),
    });
    startTestBackend({ features: [recorder.feature(), scaffolder] }).catch(
      reject,
    );
  });
}
