/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const relations = EntityContentBlueprint.make({
  name: 'relations',
  params: {
    path: 'relations',
    title: 'Relations',
    loader: () =>
      import('@backstage/plugin-catalog-graph').then(m => (
        <m.EntityCatalogGraphCard height={560} />
      )),
  },
});

/** What an entity is related to, on a tab of its own. */
export const entityPageModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [relations],
});
