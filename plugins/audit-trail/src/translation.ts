/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the audit trail's pages, for translation. @public */
export const auditTrailTranslationRef = createTranslationRef({
  id: 'audit-trail',
  messages: {
    title: 'Audit trail',
    events: { title: 'Events' },
    retention: { title: 'Holds and retention' },
  },
});
