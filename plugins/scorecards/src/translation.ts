/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the scorecard pages, for translation. @public */
export const scorecardsTranslationRef = createTranslationRef({
  id: 'scorecards',
  messages: {
    title: 'Scorecards',
    overview: { title: 'Overview' },
    checks: { title: 'Checks' },
    exemptions: { title: 'Exemptions' },
    campaigns: { title: 'Campaigns' },
    reviews: { title: 'Reviews' },
    packs: { title: 'Packs' },
  },
});
