/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { AccessControl, CatalogDirectory } from '../access';
import { AuditStores } from '../createStores';

/** What the routes work with. */
export interface RouterOptions {
  access: AccessControl;
  auditor: AuditorService;
  directory: CatalogDirectory;
  stores: AuditStores;
}
