/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityColumnBlueprint } from '@steward/backstage-plugin-portal-react';
import { scoreCells } from '../components/EntityColumns';

// A part of the entry: less than what asking for it apart would cost.

const scoreColumn = EntityColumnBlueprint.make({
  name: 'score',
  params: {
    id: 'score',
    label: 'Score',
    load: scoreCells,
  },
});

/** What scorecards say in lists of entities. */
export const entityColumns = [scoreColumn];
