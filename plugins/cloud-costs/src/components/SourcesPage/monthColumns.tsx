/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  formatCount,
  MoneyAmount,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { describeMonth } from '../../glossary/describePeriod';
import { describeSourceMonth } from '../../glossary/describeSourceMonth';
import { PayerName } from './PayerName';
import styles from './SourcesPage.module.css';

export const monthColumns: DataTableColumn<SourceMonth>[] = [
  {
    id: 'month',
    label: 'Month',
    rowHeader: true,
    nowrap: true,
    cell: ({ month }) => describeMonth(month, { year: true }),
    text: ({ month }) => month,
  },
  {
    id: 'payer',
    label: 'Payer',
    nowrap: true,
    cell: month => <PayerName {...month} />,
    text: ({ payer }) => payer,
  },
  {
    id: 'state',
    label: 'State',
    cell: month => (
      <>
        <StatusBadge {...describeSourceMonth(month)} />
        {!month.counted && month.state !== 'waiting' && (
          <span className={styles.about}>
            {' '}
            not counted: another source has it
          </span>
        )}
      </>
    ),
    text: ({ state }) => state,
  },
  {
    id: 'faults',
    label: 'Does not fit',
    cell: ({ faults, error }) => {
      const count = faults.length + (error ? 1 : 0);
      return count === 0 ? (
        '–'
      ) : (
        <StatusBadge
          tone={error ? 'negative' : 'warning'}
          word={formatCount(count, error ? 'problem' : 'warning')}
        />
      );
    },
    text: ({ faults }) => faults.map(({ message }) => message).join('; '),
  },
  {
    id: 'rows',
    label: 'Rows',
    align: 'end',
    nowrap: true,
    cell: ({ rows }) => rows.toLocaleString('en'),
    text: ({ rows }) => rows,
  },
  {
    id: 'totals',
    label: 'Billed',
    align: 'end',
    nowrap: true,
    cell: ({ totals }) => (
      <>
        {totals.length === 0 && '–'}
        {totals.map(money => (
          <span key={money.currency} className={styles.block}>
            <MoneyAmount money={money} />
          </span>
        ))}
      </>
    ),
    text: ({ totals }) =>
      totals.map(({ amount, currency }) => `${amount} ${currency}`).join(' '),
  },
  {
    id: 'loadedAt',
    label: 'Loaded',
    nowrap: true,
    cell: ({ loadedAt }) => <TimeAgo at={loadedAt} focusable={false} />,
    text: ({ loadedAt }) => loadedAt,
  },
];
