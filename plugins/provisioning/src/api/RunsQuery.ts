/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProvisioningPaths } from '@steward/backstage-plugin-provisioning-common';

/** Filter and page of a list of runs. */
export type RunsQuery = NonNullable<
  ProvisioningPaths['/runs']['get']['parameters']['query']
>;
