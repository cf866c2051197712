/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const accountCard = EntityCardBlueprint.make({
  name: 'account',
  params: {
    type: 'info',
    filter: { kind: 'resource', 'spec.type': 'cloud-account' },
    loader: () =>
      import('../components/AccountCard').then(m => <m.AccountCard />),
  },
});

export const entityCards = [accountCard];
