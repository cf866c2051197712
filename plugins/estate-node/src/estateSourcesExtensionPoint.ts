/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EstateSource } from './EstateSource';

/** @public */
export interface EstateSourcesExtensionPoint {
  /** @throws when a source of the same id is there already. */
  addSource(...sources: EstateSource[]): void;
}

/** Lets a site add its own {@link EstateSource}. @public */
export const estateSourcesExtensionPoint =
  createExtensionPoint<EstateSourcesExtensionPoint>({ id: 'estate.sources' });
