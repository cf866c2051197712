/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { describeMonth } from '../../glossary/describePeriod';
import { describeSourceMonth } from '../../glossary/describeSourceMonth';
import { CloudCostsWords } from '../../translation';
import { PayerName } from './PayerName';
import styles from './SourcesPage.module.css';

export function monthColumns(
  t: CloudCostsWords,
): DataTableColumn<SourceMonth>[] {
  return [
    {
      id: 'month',
      label: t('common.month'),
      rowHeader: true,
      nowrap: true,
      cell: ({ month }) => describeMonth(month, { year: true }),
      text: ({ month }) => month,
    },
    {
      id: 'payer',
      label: t('common.payer'),
      nowrap: true,
      cell: month => <PayerName {...month} />,
      text: ({ payer }) => payer,
    },
    {
      id: 'state',
      label: t('common.state'),
      cell: month => (
        <>
          <StatusBadge {...describeSourceMonth(t, month)} />
          {!month.counted && month.state !== 'waiting' && (
            <span className={styles.about}>
              {' '}
              {t('sources.months.notCounted')}
            </span>
          )}
        </>
      ),
      text: ({ state }) => state,
    },
    {
      id: 'faults',
      label: t('sources.months.columns.faults'),
      cell: ({ faults, error }) => {
        const count = faults.length + (error ? 1 : 0);
        return count === 0 ? (
          '–'
        ) : (
          <StatusBadge
            tone={error ? 'negative' : 'warning'}
            word={t(
              error ? 'sources.months.problems' : 'common.warnings',
              counted(count),
            )}
          />
        );
      },
      text: ({ faults }) => faults.map(({ message }) => message).join('; '),
    },
    {
      id: 'rows',
      label: t('sources.months.columns.rows'),
      align: 'end',
      nowrap: true,
      cell: ({ rows }) => rows.toLocaleString('en'),
      text: ({ rows }) => rows,
    },
    {
      id: 'totals',
      label: t('sources.months.columns.totals'),
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
      label: t('sources.months.columns.loadedAt'),
      nowrap: true,
      cell: ({ loadedAt }) => <TimeAgo at={loadedAt} focusable={false} />,
      text: ({ loadedAt }) => loadedAt,
    },
  ];
}
