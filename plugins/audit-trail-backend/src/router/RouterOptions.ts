/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { AccessControl, CatalogDirectory } from '../access';
import { AwsCalls } from '../cloudtrail/AwsCalls';
import { AuditStores } from '../createStores';
import { DigestAnchor } from '../proof/DigestAnchor';
import { Sinks } from '../sinks';

/** What the routes work with. */
export interface RouterOptions {
  access: AccessControl;
  /** Where digests are copied to, if anywhere. */
  anchor?: DigestAnchor;
  auditor: AuditorService;
  awsCalls: AwsCalls;
  directory: CatalogDirectory;
  sinks: Pick<Sinks, 'notify' | 'status'>;
  stores: AuditStores;
}
