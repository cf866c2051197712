/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the cost pages, for translation. @public */
export const cloudCostsTranslationRef = createTranslationRef({
  id: 'cloud-costs',
  messages: {
    title: 'Costs',
    overview: { title: 'Overview' },
    explore: { title: 'Explore' },
    budgets: { title: 'Budgets' },
    anomalies: { title: 'Anomalies' },
    recommendations: { title: 'Recommendations' },
    sources: { title: 'Sources' },
  },
});
