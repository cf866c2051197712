/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { CostGroup } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MiddleTruncate,
  MoneyAmount,
} from '@steward/backstage-plugin-portal-react';
import { describeGrouping, describeKey } from '../../glossary/describeGrouping';
import { formatRatio } from '../../glossary/formatShare';
import { CloudCostsWords } from '../../translation';

/** A group with its currency. */
export interface ExploreRow extends CostGroup {
  currency: string;
}

interface ExploreColumnsOptions {
  groupBy: string;
  names: ReadonlyMap<string, string>;
  /** Where a group leads to; undefined where it leads nowhere. */
  hrefOf: (key: string) => string | undefined;
}

export function exploreColumns(
  t: CloudCostsWords,
  options: ExploreColumnsOptions,
): DataTableColumn<ExploreRow>[] {
  const { groupBy, names, hrefOf } = options;
  return [
    {
      id: 'group',
      label: describeGrouping(t, groupBy),
      rowHeader: true,
      width: '40%',
      cell: ({ key }) => {
        const name = describeKey(t, groupBy, key, names);
        const href = key ? hrefOf(key) : undefined;
        return href ? (
          <Link href={href} aria-label={name} variant="body-medium">
            <MiddleTruncate text={name} />
          </Link>
        ) : (
          name
        );
      },
      text: ({ key }) => key,
    },
    {
      id: 'amount',
      label: t('common.cost'),
      align: 'end',
      nowrap: true,
      cell: ({ amount, currency }) => (
        <MoneyAmount money={{ amount, currency }} />
      ),
      text: ({ amount }) => amount,
    },
    {
      id: 'before',
      label: t('explore.groups.before'),
      align: 'end',
      nowrap: true,
      cell: ({ before, currency }) => (
        <MoneyAmount money={{ amount: before, currency }} />
      ),
      text: ({ before }) => before,
    },
    {
      id: 'change',
      label: t('common.change'),
      align: 'end',
      nowrap: true,
      cell: ({ change, currency }) => (
        <MoneyAmount money={{ amount: change, currency }} signed />
      ),
      text: ({ change }) => change,
    },
    {
      id: 'ratio',
      label: t('explore.groups.ratio'),
      align: 'end',
      nowrap: true,
      cell: ({ before, change }) =>
        formatRatio(before, change) ?? t('common.new'),
    },
    {
      id: 'currency',
      label: t('common.currency'),
      cell: ({ currency }) => currency,
      text: ({ currency }) => currency,
      hiddenByDefault: true,
    },
  ];
}
