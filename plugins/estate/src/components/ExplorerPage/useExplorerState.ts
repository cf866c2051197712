/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useQueryState } from '@steward/backstage-plugin-portal-react';

/** What the explorer shows, as it stands in the URL. */
export function useExplorerState() {
  return useQueryState({
    node: '',
    tab: 'accounts',
    q: '',
    state: '',
    owner: '',
    region: '',
    sort: 'title',
    order: 'asc',
    hide: 'ownerSource',
  });
}

/** @see useExplorerState */
export type ExplorerState = ReturnType<typeof useExplorerState>[0];
