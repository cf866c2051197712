/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityColumnBlueprint } from '@steward/backstage-plugin-portal-react';
import { accountCells, stateCells } from '../components/EntityColumns';

// A part of the entry: less than what asking for it apart would cost.

const stateColumn = EntityColumnBlueprint.make({
  name: 'state',
  params: {
    id: 'state',
    label: 'State',
    load: async (entities, apis) => stateCells(entities, apis),
  },
});

const accountColumn = EntityColumnBlueprint.make({
  name: 'account',
  params: {
    id: 'account',
    label: 'Account',
    load: accountCells,
  },
});

/** What the estate says in lists of entities. */
export const entityColumns = [stateColumn, accountColumn];
