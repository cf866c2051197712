/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Entity } from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import {
  coreExtensionData,
  createExtensionBlueprint,
  createExtensionDataRef,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import { ReactElement } from 'react';

const filterDataRef = createExtensionDataRef<
  (entity: Entity) => boolean
>().with({ id: 'portal.entity-summary.filter' });

/** @public */
export interface EntitySummaryParams {
  loader: () => Promise<ReactElement>;
  /** Which entities it has something to say about. */
  filter: FilterPredicate;
}

/**
 * A card in the row on top of an entity's overview: how good it is, what it
 * costs, what is going on.
 *
 * @public
 */
export const EntitySummaryBlueprint = createExtensionBlueprint({
  kind: 'entity-summary',
  attachTo: { id: 'entity-content-layout:estate', input: 'summaries' },
  output: [coreExtensionData.reactElement, filterDataRef],
  dataRefs: { filter: filterDataRef },
  *factory(params: EntitySummaryParams, { node }) {
    yield coreExtensionData.reactElement(
      ExtensionBoundary.lazy(node, params.loader),
    );
    yield filterDataRef(filterPredicateToFilterFunction(params.filter));
  },
});
