/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreExtensionData,
  createExtensionBlueprint,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import { lazy, ReactElement, Suspense } from 'react';

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
    const Action = lazy(async () => {
      const element = await params.loader();
      return { default: () => element };
    });
    // Nothing until it is there: a skeleton in a header would move the page.
    yield coreExtensionData.reactElement(
      <ExtensionBoundary node={node}>
        <Suspense fallback={null}>
          <Action />
        </Suspense>
      </ExtensionBoundary>,
    );
  },
});
