/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';

const entityResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === 'software-catalog',
    component: async () => (await import('./EntityResult')).EntityResult,
  },
});

/** What the catalog's results look like, in place of its own. */
export const searchModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityResult],
});
