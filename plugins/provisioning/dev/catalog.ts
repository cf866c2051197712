/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogEntities } from '../src/__fixtures__/entities';

/** The catalog of the development page. */
export function createCatalog() {
  return new InMemoryCatalogClient({ entities: catalogEntities });
}
