/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { cloudCostsApiRef } from '../api';

const cloudCostsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cloudCostsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createApiClient({ pluginId: 'cloud-costs', ...deps }),
    }),
});

export const apis = [cloudCostsApi];
