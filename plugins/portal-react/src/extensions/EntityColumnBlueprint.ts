/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import { EntityColumn } from '../api/entityColumnsApiRef';

const columnDataRef = createExtensionDataRef<EntityColumn>().with({
  id: 'portal.entity-column',
});

/**
 * A column of lists of entities, such as the catalog. It is there as long as its
 * plugin and the estate are; its place among others is that of its extension in
 * `app.extensions`.
 *
 * @public
 */
export const EntityColumnBlueprint = createExtensionBlueprint({
  kind: 'entity-column',
  attachTo: { id: 'api:estate/entity-columns', input: 'columns' },
  output: [columnDataRef],
  dataRefs: { column: columnDataRef },
  *factory(column: EntityColumn) {
    yield columnDataRef(column);
  },
});
