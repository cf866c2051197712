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
import { CloudCostsWords } from '../translation';

/** By what costs can be grouped, apart from tags. */
export const groupings = [
  'team',
  'entity',
  'account',
  'service',
  'region',
  'category',
  'recordType',
] as const;

/** One of {@link groupings}. */
export type Dimension = (typeof groupings)[number];

const tagPrefix = 'tag:';

/** What a grouping is, in words: `Team`, `Tag environment`. */
export function describeGrouping(t: CloudCostsWords, groupBy: string): string {
  if (isTag(groupBy)) {
    return t('groupings.tag.label', { tag: groupBy.slice(tagPrefix.length) });
  }
  return isDimension(groupBy) ? t(`groupings.${groupBy}.label`) : groupBy;
}

/** A grouping within a sentence: `team`, `tag environment`. */
export function groupingInSentence(
  t: CloudCostsWords,
  groupBy: string,
): string {
  if (isTag(groupBy)) {
    return t('groupings.tag.inSentence', {
      tag: groupBy.slice(tagPrefix.length),
    });
  }
  return isDimension(groupBy) ? t(`groupings.${groupBy}.one`) : groupBy;
}

/** What groups are counted as: `2 teams`; those of a tag are its values. */
export function countedGroups(
  t: CloudCostsWords,
  groupBy: string,
): { one: string; many: string } {
  const grouping = isDimension(groupBy) ? groupBy : 'tag';
  return {
    one: t(`groupings.${grouping}.one`),
    many: t(`groupings.${grouping}.many`),
  };
}

/** The value of a group as people know it. */
export function describeKey(
  t: CloudCostsWords,
  groupBy: string,
  key: string,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  if (!key) {
    return describeNone(t, groupBy);
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
    case 'category':
      return isChargeCategory(key) ? t(`chargeCategories.${key}`) : key;
    default:
      return key;
  }
}

function describeNone(t: CloudCostsWords, groupBy: string): string {
  if (isTag(groupBy)) {
    return t('groupings.tag.none');
  }
  return isDimension(groupBy)
    ? t(`groupings.${groupBy}.none`)
    : t('common.none');
}

/** A series as its legend names it. */
export function describeSeries(
  t: CloudCostsWords,
  groupBy: string,
  series: Pick<CostSeries['series'][number], 'key' | 'kind'>,
  names?: ReadonlyMap<string, string>,
): string {
  switch (series.kind) {
    case 'shared':
    case 'other':
      return t(`series.${series.kind}`);
    default:
      return groupBy
        ? describeKey(t, groupBy, series.key, names)
        : t('common.cost');
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

function isTag(groupBy: string): boolean {
  return groupBy.startsWith(tagPrefix);
}

function isDimension(groupBy: string): groupBy is Dimension {
  return (groupings as readonly string[]).includes(groupBy);
}

function isChargeCategory(key: string): key is ChargeCategory {
  return (chargeCategories as readonly string[]).includes(key);
}
