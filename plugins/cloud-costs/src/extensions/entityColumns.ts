/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityColumnBlueprint } from '@steward/backstage-plugin-portal-react';

const costColumn = EntityColumnBlueprint.make({
  name: 'cost',
  params: {
    id: 'cost',
    label: 'Cost',
    align: 'end',
    load: async (entities, apis) =>
      (await import('../components/EntityColumns')).costCells(entities, apis),
  },
});

/** What costs say in lists of entities. */
export const entityColumns = [costColumn];
