/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostSource } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  formatAccountId,
  formatCount,
  MoneyAmount,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import styles from './SourcesPage.module.css';

export const sourceColumns: DataTableColumn<CostSource>[] = [
  {
    id: 'title',
    label: 'Source',
    rowHeader: true,
    cell: ({ title, id, fault }) => (
      <>
        {title} <span className={styles.about}>{id}</span>
        {fault && (
          <span className={styles.block}>
            <StatusBadge tone="negative" word="cannot be read" />{' '}
            <span className={styles.about}>{fault}</span>
          </span>
        )}
      </>
    ),
    text: ({ id }) => id,
  },
  {
    id: 'payers',
    label: 'Payers',
    cell: ({ payers }) =>
      payers.length > 3
        ? formatCount(payers.length, 'payer')
        : payers.map(formatAccountId).join(', ') || '–',
    text: ({ payers }) => payers.join(' '),
  },
  {
    id: 'lastLoadedAt',
    label: 'Last loaded',
    nowrap: true,
    cell: ({ lastLoadedAt }) => <TimeAgo at={lastLoadedAt} focusable={false} />,
    text: ({ lastLoadedAt }) => lastLoadedAt,
  },
  {
    id: 'paidCallsToday',
    label: 'Paid calls today',
    align: 'end',
    nowrap: true,
    cell: ({ paidCallsToday }) => paidCallsToday.toLocaleString('en'),
    text: ({ paidCallsToday }) => paidCallsToday,
  },
  {
    id: 'spentToday',
    label: 'Spent on reading today',
    align: 'end',
    nowrap: true,
    cell: ({ spentToday }) => <MoneyAmount money={spentToday} />,
    text: ({ spentToday }) => spentToday.amount,
  },
];
