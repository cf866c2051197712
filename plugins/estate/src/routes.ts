/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createRouteRef } from '@backstage/core-plugin-api';

/** The estate's page; the explorer and the sync page are below it. @public */
export const rootRouteRef = createRouteRef({ id: 'estate' });
