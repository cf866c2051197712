/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createEstateService, EstateService } from './createEstateService';

/** Depend on this to read the estate from another backend plugin. @public */
export const estateServiceRef = createServiceRef<EstateService>({
  id: 'estate.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery, auth: coreServices.auth },
      factory: deps => createEstateService(deps),
    }),
});
