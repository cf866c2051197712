/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApiBlueprint,
  createExtensionInput,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createApiClient,
  EntityColumnBlueprint,
  entityColumnsApiRef,
} from '@steward/backstage-plugin-portal-react';
import { estateApiRef } from '../api';

const estateApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: estateApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createApiClient({ pluginId: 'estate', ...deps }),
    }),
});

/** Gathers what plugins add to lists of entities. */
const entityColumnsApi = ApiBlueprint.makeWithOverrides({
  name: 'entity-columns',
  inputs: {
    columns: createExtensionInput([EntityColumnBlueprint.dataRefs.column]),
  },
  factory(originalFactory, { inputs }) {
    const columns = inputs.columns.map(input =>
      input.get(EntityColumnBlueprint.dataRefs.column),
    );
    return originalFactory(defineParams =>
      defineParams({
        api: entityColumnsApiRef,
        deps: {},
        factory: () => ({ columns }),
      }),
    );
  },
});

export const apis = [estateApi, entityColumnsApi];
