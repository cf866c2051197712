/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { daysBetween } from '@steward/backstage-plugin-cloud-costs-common';

/** What one service in one account cost a team on a day; in dollars. */
export interface FixtureRow {
  day: string;
  team: string;
  entity: string;
  account: string;
  service: string;
  region: string;
  category: string;
  recordType: string;
  amount: string;
}

/** The days of the fixture world; the last of them is not complete. */
const firstDay = '2026-10-01';
const today = '2026-11-19';
export const lastCompleteDay = '2026-11-18';
export const month = '2026-11';

interface Stream {
  team: string;
  account: string;
  service: string;
  cents: number;
  /** Rises by so many cents a day from a day on. */
  step?: { day: string; cents: number };
}

const streams: Stream[] = [
  {
    team: 'group:default/payments',
    account: '111122223333',
    service: 'Amazon EC2',
    cents: 31_000,
    step: { day: '2026-11-12', cents: 12_000 },
  },
  {
    team: 'group:default/payments',
    account: '111122223333',
    service: 'Amazon RDS',
    cents: 18_050,
  },
  {
    team: 'group:default/platform',
    account: '444455556666',
    service: 'Amazon EKS',
    cents: 24_000,
  },
  {
    team: 'group:default/platform',
    account: '444455556666',
    service: 'Amazon EC2',
    cents: 15_500,
    step: { day: '2026-11-01', cents: -3_000 },
  },
  {
    team: 'group:default/data',
    account: '777788889999',
    service: 'Amazon S3',
    cents: 9_512,
  },
  { team: '', account: '777788889999', service: 'AWS Support', cents: 4_000 },
];

/** Two months of a small organization, with a weekly rhythm. */
export const costRows: FixtureRow[] = daysBetween(firstDay, today).flatMap(
  day => streams.map(stream => rowOf(stream, day)),
);

function rowOf(stream: Stream, day: string): FixtureRow {
  const { team, account, service, cents, step } = stream;
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const base = cents + (step && day >= step.day ? step.cents : 0);
  const total = Math.round(isWeekend ? base * 0.8 : base);
  return {
    day,
    team,
    entity: team && `resource:default/aws-${account}`,
    account,
    service,
    region: service === 'AWS Support' ? '' : 'eu-central-1',
    category: 'Usage',
    recordType: 'Usage',
    amount: (total / 100).toFixed(2),
  };
}
