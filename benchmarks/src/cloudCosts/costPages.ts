/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  lastDayOf,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Question } from '../lib/PeerBackend';

/** From one day to another, both included: whole months. */
export interface Days {
  from: string;
  to: string;
}

/** This month and so many before it. */
export function monthsBack(month: string, count: number): Days {
  return { from: `${addMonths(month, -count)}-01`, to: lastDayOf(month) };
}

/**
 * What Steward's page Explore asks, by service: how current the costs are, the
 * choices of its filters, the chart, the table and what moved.
 *
 * @param granularity - by month for more than a hundred days
 */
export function explorePage(
  days: Days,
  granularity: 'day' | 'month',
): Question[] {
  const scope = { scope: 'organization' };
  const shown = { ...scope, metric: 'effective' };
  const before = {
    from: `${addMonths(monthOf(days.from), -1)}-01`,
    to: lastDayOf(addMonths(monthOf(days.to), -1)),
  };
  const groupBy = 'service';
  const choices = ['service', 'account', 'region'].map(dimension =>
    cloudCosts('groups', {
      ...scope,
      ...days,
      groupBy: dimension,
      limit: '200',
    }),
  );
  return [
    cloudCosts('trust', scope),
    ...choices,
    exploreChart(days, granularity),
    cloudCosts('groups', {
      ...shown,
      ...days,
      against: windowOf(before),
      groupBy,
      limit: '50',
    }),
    cloudCosts('compare', {
      ...shown,
      a: windowOf(before),
      b: windowOf(days),
      limit: '10',
    }),
  ];
}

/** What the chart of {@link explorePage} asks. */
export function exploreChart(
  days: Days,
  granularity: 'day' | 'month',
): Question {
  return cloudCosts('series', {
    scope: 'organization',
    metric: 'effective',
    ...days,
    groupBy: 'service',
    granularity,
    limit: '7',
  });
}

/** What Steward's card of an entity asks. */
export function costCard(entityRef: string, days: Days): Question[] {
  return [
    cloudCosts('summary', { scope: entityRef }),
    cloudCosts('series', { scope: entityRef, ...days }),
  ];
}

/** What Steward's pages ask for the total that was billed. */
export function billedTotal(days: Days): Question {
  return cloudCosts('series', {
    scope: 'organization',
    metric: 'billed',
    granularity: 'month',
    ...days,
  });
}

/**
 * What InfraWallet's overview asks; it groups by service in the browser. Its
 * third question, for business metrics, is answered only with a provider of such.
 */
export function infraWalletOverview({ from, to }: Days): Question[] {
  return [
    infraWalletReports({
      filters: '',
      startTime: Date.parse(`${from}T00:00:00Z`),
      endTime: Date.parse(`${to}T23:59:59.999Z`),
    }),
    { path: '/infrawallet/default/budgets' },
  ];
}

/** What InfraWallet's card of an entity asks at this moment, for an account that is annotated. */
export function infraWalletCard(
  entityName: string,
  account: string,
): Question[] {
  const end = new Date();
  const start = new Date(end);
  start.setMonth(end.getMonth() - 2);
  return [
    infraWalletReports({
      filters: `(account:${account})`,
      startTime: start.getTime(),
      endTime: end.getTime(),
      entityName: `default/${entityName}`,
    }),
  ];
}

function cloudCosts(name: string, query: Record<string, string>): Question {
  return { path: `/cloud-costs/${name}?${new URLSearchParams(query)}` };
}

function infraWalletReports(query: {
  filters: string;
  startTime: number;
  endTime: number;
  entityName?: string;
}): Question {
  const all = { granularity: 'monthly', groups: '', tags: '()', ...query };
  const texts = Object.entries(all).map(([name, value]) => [
    name,
    String(value),
  ]);
  return { path: `/infrawallet/reports?${new URLSearchParams(texts)}` };
}

function windowOf({ from, to }: Days): string {
  return `${from}/${to}`;
}
