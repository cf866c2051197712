/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FixtureEstate } from '../../__fixtures__/FixtureEstate';
import { englishWords as t } from '../../__testUtils__/englishWords';
import { estateApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { SyncWidget } from './SyncWidget';
import { todoOf } from './todoOf';

describe('SyncWidget', () => {
  it('says how current the estate is and what waits for a decision', async () => {
    renderInTestApp(<SyncWidget />, {
      apis: [[estateApiRef, new FixtureEstate({ accounts: 40 }).client]],
      mountedRoutes: { '/estate': rootRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: /\d+ of \d+ shards complete/ }),
    ).toHaveAttribute('href', '/estate/sync');
    expect(
      screen.getByRole('link', { name: /removals? held/ }),
    ).toHaveAttribute('href', '/estate/sync');
  });

  it('names only what there is', () => {
    const nothing = {
      heldBack: 0,
      quarantined: 0,
      unresolvedOwners: 0,
      configurationProblems: 0,
    };
    expect(todoOf(t, { counts: nothing })).toEqual([]);
    expect(
      todoOf(t, {
        counts: { ...nothing, unresolvedOwners: 1, quarantined: 2 },
      }),
    ).toEqual(['1 unresolved owner', '2 records in quarantine']);
  });
});
