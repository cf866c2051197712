/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchApi } from '@backstage/plugin-search-react';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { PortalSearchApi } from './PortalSearchApi';

const entityResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === 'software-catalog',
    component: async () => (await import('./EntityResult')).EntityResult,
  },
});

const documentationResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === 'techdocs',
    component: async () =>
      (await import('./DocumentationResult')).DocumentationResult,
  },
});

const searchApi = searchPlugin.getExtension('api:search').override({
  *factory(originalFactory) {
    const { factory, ...rest } = originalFactory().get(
      ApiBlueprint.dataRefs.factory,
    );
    yield ApiBlueprint.dataRefs.factory({
      ...rest,
      factory: deps => new PortalSearchApi(factory(deps) as SearchApi),
    });
  },
});

/** What the catalog's results look like, in place of its own. */
export const entityResultModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityResult],
});

/** What results of documentation look like, in place of those of TechDocs. */
export const documentationResultModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [documentationResult],
});

/** How search reads what was typed, and orders what it found. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchApi],
});
