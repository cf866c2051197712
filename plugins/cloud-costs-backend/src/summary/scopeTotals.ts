/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  lastDayOf,
  ScopeTotal,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ScopeFilter } from '../access/ScopeResolver';
import { chooseCurrency } from '../rows/costSeries';
import { CostCriteria, CostSum } from '../rows/CostFilter';
import { CostSnapshot } from '../rows/CostSnapshot';

/** What {@link scopeTotals} asks for. */
export interface ScopeTotalsOptions {
  /** What each scope is about, by its ref. */
  scopes: ReadonlyMap<string, ScopeFilter>;
  visible: CostCriteria;
  month: string;
}

/**
 * What each of many scopes cost in a month, the part of teams in common cost
 * included, with as many queries as for one.
 */
export async function scopeTotals(
  snapshot: CostSnapshot,
  options: ScopeTotalsOptions,
): Promise<ScopeTotal[]> {
  const { scopes, visible, month } = options;
  const window = { from: `${month}-01`, to: lastDayOf(month) };
  const all = [...scopes.values()];
  const teams = unique(all.flatMap(scope => scope.teams ?? []));
  const entities = unique(all.flatMap(scope => scope.entities ?? []));
  const sumsBy = (dimension: string, keys: readonly string[]) =>
    keys.length > 0
      ? snapshot.totals(
          { window, filter: { visible }, groupBy: [dimension] },
          keys,
        )
      : [];
  const ofEntities = await sumsBy('entity', entities);
  const ofTeams = [
    ...(await sumsBy('team', teams)),
    ...(teams.length > 0
      ? await snapshot.sharedTotals(window, teams, { visible })
      : []),
  ];
  return [...scopes].flatMap(([scope, filter]) => {
    const sums = [
      ...among(ofTeams, filter.teams),
      ...among(ofEntities, filter.entities),
    ];
    const { currency, otherCurrencies } = chooseCurrency(sums, 'effective');
    const amount = sumAmounts(
      sums
        .filter(sum => sum.currency === currency)
        .map(({ amounts }) => amounts.effective),
    );
    return currency === null
      ? []
      : [{ scope, effective: { amount, currency }, otherCurrencies }];
  });
}

function among(
  sums: readonly CostSum[],
  keys: readonly string[] = [],
): CostSum[] {
  return sums.filter(sum => keys.includes(sum.keys[0]));
}

function unique(refs: readonly string[]): string[] {
  return [...new Set(refs)];
}
