/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TOTAL } from '../months/loadSums';
import { CostCriteria, CostFilter } from './CostFilter';

/** Sums made when a month was read. */
export interface StoredSums {
  kind: string;
  /** Teams whose sums are added up; sums over all teams by default. */
  teams?: readonly string[];
  /** The values that are added up; all by default. */
  values?: readonly string[];
  /** The column of the groups. */
  group?: 'key' | 'team';
}

/**
 * The stored sums that answer a query, if any do: those of one dimension, over
 * all teams or of some.
 *
 * @param keys - the groups that are wanted; all by default
 */
export function storedSumsFor(
  { filter, groupBy }: { filter: CostFilter; groupBy: readonly string[] },
  keys?: readonly string[],
): StoredSums | undefined {
  const seen = visibleTeams(filter.visible);
  const [grouped] = groupBy;
  const valuesOf = filteredValues(filter);
  const dimensions = new Set(valuesOf.keys());
  if (grouped && grouped !== 'team') {
    dimensions.add(grouped);
  }
  if ((filter.visible && !seen) || groupBy.length > 1 || dimensions.size > 1) {
    return undefined;
  }
  const teams =
    filter.teams?.filter(team => !seen || seen.includes(team)) ?? seen;
  const group = grouped ? 'key' : undefined;
  const [dimension] = dimensions;
  if (!dimension) {
    return teams || grouped
      ? { kind: 'team', values: teams, group }
      : { kind: TOTAL };
  }
  const sums = { kind: dimension, values: valuesOf.get(dimension) };
  if (grouped !== 'team') {
    return { ...sums, teams, group };
  }
  const wanted = teams ?? keys;
  return wanted && { ...sums, teams: wanted, group: 'team' };
}

/** What each dimension but the team is kept to. */
function filteredValues(filter: CostFilter): Map<string, readonly string[]> {
  const { entities } = filter;
  const values = new Map<string, readonly string[]>(
    entities ? [['entity', entities]] : [],
  );
  for (const name of ['account', 'service', 'region', 'category'] as const) {
    const value = filter[name];
    if (value !== undefined) {
      values.set(name, [value]);
    }
  }
  return values;
}

/** The teams whose costs alone are visible; undefined where another rule says what is. */
function visibleTeams(visible: CostCriteria): readonly string[] | undefined {
  return visible && 'column' in visible && visible.column === 'team'
    ? visible.values
    : undefined;
}
