/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreExtensionData,
  createExtensionBlueprint,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import { ReactElement } from 'react';

/**
 * A button or menu in the header of pages of the estate's entities. It reads the
 * entity by `useEntity` and draws nothing where it has nothing to offer.
 *
 * @public
 */
export const EntityHeaderActionBlueprint = createExtensionBlueprint({
  kind: 'entity-header-action',
  attachTo: { id: 'entity-header-layout:estate', input: 'actions' },
  output: [coreExtensionData.reactElement],
  *factory(params: { loader: () => Promise<ReactElement> }, { node }) {
    yield coreExtensionData.reactElement(
      ExtensionBoundary.lazy(node, params.loader),
    );
  },
});
