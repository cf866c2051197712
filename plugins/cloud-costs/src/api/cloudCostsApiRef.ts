/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { ApiClient } from '@steward/backstage-plugin-portal-react';
import { CloudCostsPaths } from '@steward/backstage-plugin-cloud-costs-common';

/** The routes of cloud costs, as `openapi.yaml` of their backend describes them. @public */
export type CloudCostsApi = ApiClient<CloudCostsPaths>;

/** @public */
export const cloudCostsApiRef = createApiRef<CloudCostsApi>().with({
  id: 'plugin.cloud-costs.client',
  pluginId: 'cloud-costs',
});
