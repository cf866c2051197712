/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostTimeline,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Window } from '../periods/sameDaysBefore';
import { FixtureRow } from './costRows';
import { enclaveRef } from './entities';
import { seriesOf } from './queryCosts';

const eventsOfWorld: TimelineEvent[] = [
  {
    kind: 'change',
    id: 'ev-1',
    at: '2026-11-14T15:00:00.000Z',
    title: 'Fiona changed the budget',
    outcome: 'success',
    entities: ['resource:default/aws-111122223333'],
    account: '111122223333',
    by: 'user:default/fiona',
  },
  {
    kind: 'run',
    id: '482',
    at: '2026-11-12T09:30:00.000Z',
    title: 'Create enclave kyc-prod in prod-payments',
    outcome: 'success',
    entities: [enclaveRef],
    account: '111122223333',
    by: 'user:default/ravi',
  },
];

/** The days of a scope with what happened, two runs of which are hidden. */
export function timelineOf(
  rows: FixtureRow[],
  query: Window & { scope: string },
): Omit<CostTimeline, 'restricted'> {
  const { currency, periods, series } = seriesOf(rows, query);
  return {
    currency,
    days: periods.map((day, index) => ({
      day,
      amount: series[0]?.amounts[index] ?? '0',
    })),
    events: currency === null ? [] : eventsOfWorld,
    sources: [
      { kind: 'run', state: 'read', hidden: 2, more: false },
      { kind: 'change', state: 'read', hidden: 0, more: false },
    ],
    unlooked: 0,
  };
}
