/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { ProvisioningApi } from './ProvisioningApi';

/** @public */
export const provisioningApiRef = createApiRef<ProvisioningApi>().with({
  id: 'plugin.provisioning.client',
  pluginId: 'provisioning',
});
