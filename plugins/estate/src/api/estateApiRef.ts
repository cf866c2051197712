/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { EstatePaths } from '@steward/backstage-plugin-estate-common';
import { ApiClient } from '@steward/backstage-plugin-portal-react';

/** The routes of the estate, as `openapi.yaml` of its backend describes them. @public */
export type EstateApi = ApiClient<EstatePaths>;

/** @public */
export const estateApiRef = createApiRef<EstateApi>().with({
  id: 'plugin.estate.client',
  pluginId: 'estate',
});
