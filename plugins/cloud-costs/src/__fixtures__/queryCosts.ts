/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CloudCostsPaths,
  compareAmounts,
  compareWindows,
  CostComparison,
  CostGroup,
  CostSeries,
  daysBetween,
  monthOf,
  monthsBetween,
  subtractAmounts,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Window } from '../periods/sameDaysBefore';
import { windowBefore } from '../periods/periodChoices';
import { FixtureRow } from './costRows';

type QueryOf<Path extends '/series' | '/groups' | '/compare'> =
  CloudCostsPaths[Path]['get']['parameters']['query'];

/** The rows of a scope. */
export function rowsOf(rows: FixtureRow[], scope: string): FixtureRow[] {
  return scope === 'organization'
    ? rows
    : rows.filter(({ team, entity }) => [team, entity].includes(scope));
}

export function seriesOf(
  all: FixtureRow[],
  query: QueryOf<'/series'>,
): Omit<CostSeries, 'restricted'> {
  const rows = filtered(all, query);
  const periods =
    query.granularity === 'month'
      ? monthsBetween(monthOf(query.from), monthOf(query.to))
      : daysBetween(query.from, query.to);
  const groups = groupsIn(rows, query.groupBy);
  const kept = groups.slice(0, query.limit ?? 10);
  const others = groups.slice(kept.length).flatMap(([, group]) => group);
  const toSeries = (
    kind: 'group' | 'other',
    key: string,
    group: FixtureRow[],
  ) => ({
    key,
    kind,
    total: totalOf(group),
    amounts: periods.map(period =>
      totalOf(group.filter(({ day }) => day.startsWith(period))),
    ),
  });
  return {
    currency: rows.length > 0 ? 'USD' : null,
    otherCurrencies: [],
    periods,
    series: [
      ...kept.map(([key, group]) => toSeries('group', key, group)),
      ...(others.length > 0 ? [toSeries('other', '', others)] : []),
    ],
    total: totalOf(rows),
  };
}

export function groupsOf(
  all: FixtureRow[],
  query: QueryOf<'/groups'>,
): CostGroup[] {
  const before = new Map(
    groupsIn(
      filtered(all, { ...query, ...windowBefore(query) }),
      query.groupBy,
    ),
  );
  return groupsIn(filtered(all, query), query.groupBy).map(([key, rows]) => {
    const amount = totalOf(rows);
    const earlier = totalOf(before.get(key) ?? []);
    return {
      key,
      amount,
      before: earlier,
      change: subtractAmounts(amount, earlier),
    };
  });
}

export function comparisonOf(
  all: FixtureRow[],
  query: QueryOf<'/compare'>,
): Omit<CostComparison, 'restricted'> {
  const costsIn = (text: string) => {
    const [from, to] = text.split('/');
    return filtered(all, { ...query, from, to });
  };
  return compareWindows({
    before: costsIn(query.a),
    after: costsIn(query.b),
    currency: 'USD',
    limit: query.limit,
  });
}

export function totalOf(rows: FixtureRow[]): string {
  return sumAmounts(rows.map(({ amount }) => amount));
}

function filtered(
  all: FixtureRow[],
  query: Window & { scope: string } & Partial<
      Record<'account' | 'service' | 'region' | 'category', string>
    >,
): FixtureRow[] {
  const dimensions = ['account', 'service', 'region', 'category'] as const;
  return within(rowsOf(all, query.scope), query).filter(row =>
    dimensions.every(id => !query[id] || row[id] === query[id]),
  );
}

function within(rows: FixtureRow[], { from, to }: Window): FixtureRow[] {
  return rows.filter(({ day }) => day >= from && day <= to);
}

/** The groups, the highest cost first. */
function groupsIn(rows: FixtureRow[], groupBy = ''): [string, FixtureRow[]][] {
  const groups = new Map<string, FixtureRow[]>();
  for (const row of rows) {
    const key = row[groupBy as keyof FixtureRow] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].sort(([, a], [, b]) =>
    compareAmounts(totalOf(b), totalOf(a)),
  );
}
