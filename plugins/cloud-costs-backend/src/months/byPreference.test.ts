/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { byPreference } from './byPreference';

it('puts the preferred sources first, and leaves the others in their order', () => {
  expect(
    byPreference(
      ['opencost', 'cost-explorer', 'mine', 'athena'],
      ['focus', 'athena', 'cost-explorer'],
      id => id,
    ),
  ).toEqual(['athena', 'cost-explorer', 'opencost', 'mine']);
});
