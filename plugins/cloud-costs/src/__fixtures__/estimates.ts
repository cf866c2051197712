/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PriceStatus,
  RunEstimate,
  TemplateAccuracy,
} from '@steward/backstage-plugin-cloud-costs-common';

export const pricesOfWorld: PriceStatus = {
  source: 'AWS Price List',
  publishedOn: '2026-11-01',
  version: 3,
  readAt: '2026-11-19T06:00:00Z',
  count: 75,
};

export const accuracyOfWorld: TemplateAccuracy[] = [
  {
    template: 'enclave.create',
    runs: 4,
    error: '0.12',
    bias: '0.12',
    correction: {
      factor: '1.12',
      runs: 4,
      words: '12 % added, as 4 earlier runs cost more than the prices say.',
    },
  },
  { template: 'environment.onboard', runs: 0 },
];

export const runEstimatesOfWorld: RunEstimate[] = [
  {
    run: '482',
    template: 'enclave.create',
    title: 'kyc-prod',
    entity: 'resource:default/kyc-prod',
    team: 'group:default/payments',
    doneOn: '2026-10-12',
    listed: '167.90',
    estimated: '167.90',
    currency: 'USD',
    state: 'measured',
    measures: [{ days: 7, actual: '188.05', error: '0.12' }],
    words:
      'After 7 days the bill says 188.05 USD a month, 12 % more than estimated.',
  },
];
