/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { EstateSourceContext } from '@steward/backstage-plugin-estate-node';

/** What every source that reads a repository is created from. */
export interface GitSourceOptions {
  /** Key in the configuration, `default` for a single one. */
  configId: string;
  /** `coreServices.urlReader`. */
  reader: UrlReaderService;
}

/** The part of the context that these sources use: no AWS at all. */
export type GitSourceContext = Pick<
  EstateSourceContext,
  'memory' | 'previous' | 'signal'
>;
