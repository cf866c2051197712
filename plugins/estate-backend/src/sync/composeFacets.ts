/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateFacets,
  FacetValue,
  EstateItem,
} from '@steward/backstage-plugin-estate-common';

const FACET_LIMIT = 200;

/** Counts values over all items (under '') and over those of each type. */
export function composeFacets(
  items: EstateItem[],
): Record<string, EstateFacets> {
  const counters = new Map<
    string,
    Record<keyof EstateFacets, Map<string, number>>
  >();
  const live = items.filter(item => !item.vanishedAt);
  for (const item of live) {
    for (const type of ['', item.type]) {
      const counter = counters.get(type) ?? newCounter();
      counters.set(type, counter);
      count(counter.types, item.type);
      count(counter.states, item.state);
      count(counter.owners, item.owner);
      count(counter.regions, item.region);
    }
  }
  const facets: Record<string, EstateFacets> = {
    '': { types: [], states: [], owners: [], regions: [] },
  };
  for (const [type, counter] of counters) {
    facets[type] = {
      types: sorted(counter.types),
      states: sorted(counter.states),
      owners: sorted(counter.owners),
      regions: sorted(counter.regions),
    };
  }
  return facets;
}

function newCounter(): Record<keyof EstateFacets, Map<string, number>> {
  return {
    types: new Map(),
    states: new Map(),
    owners: new Map(),
    regions: new Map(),
  };
}

function count(counter: Map<string, number>, value: string | undefined): void {
  if (value) {
    counter.set(value, (counter.get(value) ?? 0) + 1);
  }
}

/** Most frequent first, then by value. */
function sorted(counter: Map<string, number>): FacetValue[] {
  return [...counter]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, FACET_LIMIT);
}
