/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostSource,
  ManualEntry,
  Reconciliation,
  SourceMonth,
} from '@steward/backstage-plugin-cloud-costs-common';
import { paymentsTeam } from './entities';

export const sourcesOfWorld: CostSource[] = [
  {
    id: 'focus-files',
    title: 'FOCUS files',
    payers: ['999900001111'],
    spentToday: { amount: '0', currency: 'USD' },
    paidCallsToday: 0,
    lastLoadedAt: '2026-11-19T06:00:00Z',
  },
  {
    id: 'cost-explorer',
    title: 'AWS Cost Explorer',
    payers: [],
    fault: 'The role steward-costs cannot be assumed: AccessDenied',
    spentToday: { amount: '0.42', currency: 'USD' },
    paidCallsToday: 42,
  },
];

export const monthsOfWorld: SourceMonth[] = [
  {
    source: 'focus-files',
    payer: '999900001111',
    month: '2026-11',
    state: 'loaded',
    counted: true,
    final: false,
    loadedAt: '2026-11-19T06:00:00Z',
    rows: 174,
    totals: [
      { amount: '30214.12', currency: 'USD' },
      { amount: '420.50', currency: 'EUR' },
    ],
    faults: [
      {
        kind: 'skipped',
        message: 'Row 17 was skipped: BilledCost is "n/a", not a decimal.',
      },
    ],
  },
  {
    source: 'focus-files',
    payer: '999900001111',
    month: '2026-10',
    state: 'failed',
    counted: true,
    final: false,
    loadedAt: '2026-11-01T06:00:00Z',
    failedAt: '2026-11-19T06:00:00Z',
    error: 'The manifest names data-00002.parquet, which is not there.',
    rows: 186,
    totals: [{ amount: '29112.00', currency: 'USD' }],
    faults: [],
  },
];

export const reconciliationOfWorld: Reconciliation[] = [
  {
    source: 'focus-files',
    payer: '999900001111',
    month: '2026-11',
    currency: 'USD',
    sourceTotal: '30214.12',
    allocated: '28114.12',
    shared: '1000.00',
    unallocated: '1100.00',
    difference: '0',
    categories: [
      { category: 'Usage', amount: '30014.12' },
      { category: 'Tax', amount: '200.00' },
    ],
  },
];

export const entriesOfWorld: ManualEntry[] = [
  {
    id: 'man-1',
    day: '2026-11-01',
    amount: '420.50',
    currency: 'EUR',
    team: paymentsTeam,
    service: 'Fraud model licence',
    reason: 'Invoice 2026-118 of the vendor',
    enteredBy: 'user:default/fiona',
    enteredAt: '2026-11-02T08:00:00Z',
  },
];
