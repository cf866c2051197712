/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  createProvisioningService,
  ProvisioningService,
} from './createProvisioningService';

/** Depend on this to make runs from another backend plugin. @public */
export const provisioningServiceRef = createServiceRef<ProvisioningService>({
  id: 'provisioning.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => createProvisioningService(deps),
    }),
});
