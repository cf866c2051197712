/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { CostGroup } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  formatMoney,
  MiddleTruncate,
  MoneyAmount,
  Sparkline,
} from '@steward/backstage-plugin-portal-react';
import { describeGrouping, describeKey } from '../../glossary/describeGrouping';
import { formatRatio } from '../../glossary/formatShare';
import { CloudCostsWords } from '../../translation';

/** A group with its last days, for the sparkline. */
export interface GroupRow extends CostGroup {
  currency: string;
  days: string[];
}

interface GroupColumnsOptions {
  groupBy: string;
  names: ReadonlyMap<string, string>;
  /** Where a group leads to. */
  hrefOf: (key: string) => string;
}

export function groupColumns(
  t: CloudCostsWords,
  options: GroupColumnsOptions,
): DataTableColumn<GroupRow>[] {
  const { groupBy, names, hrefOf } = options;
  const nameOf = ({ key }: GroupRow) => describeKey(t, groupBy, key, names);
  return [
    {
      id: 'group',
      label: describeGrouping(t, groupBy),
      rowHeader: true,
      width: '40%',
      cell: row =>
        row.key ? (
          <Link
            href={hrefOf(row.key)}
            aria-label={nameOf(row)}
            variant="body-medium"
          >
            <MiddleTruncate text={nameOf(row)} />
          </Link>
        ) : (
          nameOf(row)
        ),
      text: row => row.key,
    },
    {
      id: 'amount',
      label: t('overview.groups.columns.amount'),
      align: 'end',
      nowrap: true,
      cell: ({ amount, currency }) => (
        <MoneyAmount money={{ amount, currency }} />
      ),
      text: ({ amount }) => amount,
    },
    {
      id: 'change',
      label: t('common.change'),
      align: 'end',
      nowrap: true,
      cell: ({ before, change, currency }) => (
        <>
          <MoneyAmount money={{ amount: change, currency }} signed />
          {` ${formatRatio(before, change) ?? t('common.new')}`}
        </>
      ),
      text: ({ change }) => change,
    },
    {
      id: 'days',
      label: t('overview.groups.columns.days'),
      cell: row => (
        <Sparkline
          label={t('overview.groups.days', { name: nameOf(row) })}
          values={row.days.map(Number)}
          format={value =>
            formatMoney({ amount: String(value), currency: row.currency })
          }
        />
      ),
    },
  ];
}
