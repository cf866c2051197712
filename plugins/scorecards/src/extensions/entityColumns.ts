/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityColumnBlueprint } from '@steward/backstage-plugin-portal-react';

const scoreColumn = EntityColumnBlueprint.make({
  name: 'score',
  params: {
    id: 'score',
    label: 'Score',
    load: async (entities, apis) =>
      (await import('../components/EntityColumns')).scoreCells(entities, apis),
  },
});

/** What scorecards say in lists of entities. */
export const entityColumns = [scoreColumn];
