/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the estate's pages, for translation. @public */
export const estateTranslationRef = createTranslationRef({
  id: 'estate',
  messages: {
    title: 'Estate',
    explorer: { title: 'Explorer' },
    sync: { title: 'Sync' },
  },
});
