/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';

export const lifetimesOfWorld: Lifetime[] = [
  {
    entity: 'resource:default/aws-777788889999',
    title: 'data-lake',
    state: 'unreadable',
    problem:
      'steward.dev/ends-on = "soon" is not a day. Write one that exists, such as 2026-12-31.',
  },
  {
    entity: 'resource:default/aws-111122223333',
    title: 'prod-payments',
    state: 'ahead',
    endsOn: '2026-12-12',
    currency: 'USD',
    daily: '14.17',
    costUntil: '340',
  },
];
