/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityColumnBlueprint } from '@steward/backstage-plugin-portal-react';
import { costCells } from '../components/EntityColumns';

// A part of the entry: less than what asking for it apart would cost.

const costColumn = EntityColumnBlueprint.make({
  name: 'cost',
  params: {
    id: 'cost',
    label: 'Cost',
    align: 'end',
    load: costCells,
  },
});

/** What costs say in lists of entities. */
export const entityColumns = [costColumn];
