/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** Who maintains templates. */
const isMaintainer = {
  permissions: { $contains: 'scaffolder.template.management' },
};

/** What people who only request things need not see. */
export const createModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/actions')
      .override({ if: isMaintainer }),
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/editor')
      .override({ if: isMaintainer }),
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/templating-extensions')
      .override({ if: isMaintainer }),
  ],
});
