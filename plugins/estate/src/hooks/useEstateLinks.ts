/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toSearch, useRoute } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { catalogRouteRef, rootRouteRef } from '../routes';

type Query = Record<string, string | undefined>;

/** Paths of the estate's pages with their filters, and of the catalog where it is installed. */
export function useEstateLinks() {
  const root = useRoute(rootRouteRef);
  const catalog = useRoute(catalogRouteRef);
  return useMemo(() => {
    const base = root().replace(/\/$/, '');
    return {
      explorer: (query: Query = {}) => `${base}/explorer${toSearch(query)}`,
      sync: (query: Query = {}) => `${base}/sync${toSearch(query)}`,
      catalog: catalog?.(),
    };
  }, [root, catalog]);
}
