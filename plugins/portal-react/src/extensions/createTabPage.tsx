/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  SubPageBlueprint,
  TranslationRefTuple,
} from '@backstage/frontend-plugin-api';
import { ComponentType } from 'react';
import { TabbedPageContent } from '../components/TabbedPageContent';

/** @public */
export interface TabPageOptions {
  /** Name of the extension and path below the plugin's page: `approvals`. */
  name: string;
  /** Title of the tab, and of the browser's tab. */
  title: string | TranslationRefTuple<undefined>;
  loader: () => Promise<ComponentType>;
}

/**
 * A tab of a plugin's page in the new frontend system, with the landmark,
 * title and router that each of them has.
 *
 * @public
 */
export function createTabPage(options: TabPageOptions) {
  const { name, title, loader } = options;
  return SubPageBlueprint.make({
    name,
    params: {
      path: name,
      title,
      loader: async () => {
        const Page = await loader();
        return (
          <TabbedPageContent>
            <Page />
          </TabbedPageContent>
        );
      },
    },
  });
}
