/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { EstateApi } from './EstateApi';

/** @public */
export const estateApiRef = createApiRef<EstateApi>().with({
  id: 'plugin.estate.client',
  pluginId: 'estate',
});
