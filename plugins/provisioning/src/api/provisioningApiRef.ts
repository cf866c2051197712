/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { ApiClient } from '@steward/backstage-plugin-portal-react';
import { ProvisioningPaths } from '@steward/backstage-plugin-provisioning-common';

/** The routes of provisioning, as `openapi.yaml` of its backend describes them. @public */
export type ProvisioningApi = ApiClient<ProvisioningPaths>;

/** @public */
export const provisioningApiRef = createApiRef<ProvisioningApi>().with({
  id: 'plugin.provisioning.client',
  pluginId: 'provisioning',
});
