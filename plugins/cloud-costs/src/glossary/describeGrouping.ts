/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ChargeCategory,
  CostSeries,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  formatAccountId,
  formatEntityName,
} from '@steward/backstage-plugin-portal-react';

/** By what costs can be grouped, apart from tags. */
export const groupings = {
  team: { label: 'Team', many: 'teams', none: 'No team' },
  entity: { label: 'Entity', many: 'entities', none: 'No entity' },
  account: { label: 'Account', many: 'accounts', none: 'No account' },
  service: { label: 'Service', many: 'services', none: 'No service' },
  region: { label: 'Region', many: 'regions', none: 'No region' },
  category: {
    label: 'Charge category',
    many: 'charge categories',
    none: 'No category',
  },
  recordType: {
    label: 'Record type',
    many: 'record types',
    none: 'No record type',
  },
} as const;

/** A dimension of {@link groupings}. */
export type Dimension = keyof typeof groupings;

const tagPrefix = 'tag:';

/** What a grouping is, in words: `Team`, `Tag environment`. */
export function describeGrouping(groupBy: string): string {
  return groupBy.startsWith(tagPrefix)
    ? `Tag ${groupBy.slice(tagPrefix.length)}`
    : groupings[groupBy as Dimension]?.label ?? groupBy;
}

/** What groups are counted as: `2 teams`; those of a tag are its values. */
export function countedGroups(groupBy: string): { one: string; many: string } {
  const grouping = groupings[groupBy as Dimension];
  return grouping
    ? { one: grouping.label.toLowerCase(), many: grouping.many }
    : { one: 'value', many: 'values' };
}

/** The value of a group as people know it. */
export function describeKey(
  groupBy: string,
  key: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  if (!key) {
    return groupBy.startsWith(tagPrefix)
      ? 'Not tagged'
      : groupings[groupBy as Dimension]?.none ?? 'None';
  }
  const name = names.get(key);
  if (name) {
    return name;
  }
  switch (groupBy) {
    case 'team':
    case 'entity':
      return formatEntityName(key);
    case 'account':
      return formatAccountId(key);
    default:
      return key;
  }
}

/** A series as its legend names it. */
export function describeSeries(
  groupBy: string,
  series: Pick<CostSeries['series'][number], 'key' | 'kind'>,
  names?: ReadonlyMap<string, string>,
): string {
  switch (series.kind) {
    case 'shared':
      return 'Shared cost';
    case 'other':
      return 'All others';
    default:
      return groupBy ? describeKey(groupBy, series.key, names) : 'Cost';
  }
}

/** Kinds of charge as FOCUS has them. */
export const chargeCategories: ChargeCategory[] = [
  'Usage',
  'Purchase',
  'Tax',
  'Credit',
  'Adjustment',
];
