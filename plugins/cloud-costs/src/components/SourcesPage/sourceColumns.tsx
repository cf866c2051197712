/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostSource } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  formatAccountId,
  MoneyAmount,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { CloudCostsWords } from '../../translation';
import styles from './SourcesPage.module.css';

export function sourceColumns(
  t: CloudCostsWords,
): DataTableColumn<CostSource>[] {
  return [
    {
      id: 'title',
      label: t('common.source'),
      rowHeader: true,
      cell: ({ title, id, fault }) => (
        <>
          {title} <span className={styles.about}>{id}</span>
          {fault && (
            <span className={styles.block}>
              <StatusBadge tone="negative" word={t('sources.cannotBeRead')} />{' '}
              <span className={styles.about}>{fault}</span>
            </span>
          )}
        </>
      ),
      text: ({ id }) => id,
    },
    {
      id: 'payers',
      label: t('sources.columns.payers'),
      cell: ({ payers }) =>
        payers.length > 3
          ? t('sources.payers', counted(payers.length))
          : payers.map(formatAccountId).join(', ') || '–',
      text: ({ payers }) => payers.join(' '),
    },
    {
      id: 'lastLoadedAt',
      label: t('sources.columns.lastLoaded'),
      nowrap: true,
      cell: ({ lastLoadedAt }) => (
        <TimeAgo at={lastLoadedAt} focusable={false} />
      ),
      text: ({ lastLoadedAt }) => lastLoadedAt,
    },
    {
      id: 'paidCallsToday',
      label: t('sources.columns.paidCallsToday'),
      align: 'end',
      nowrap: true,
      cell: ({ paidCallsToday }) => paidCallsToday.toLocaleString('en'),
      text: ({ paidCallsToday }) => paidCallsToday,
    },
    {
      id: 'spentToday',
      label: t('sources.columns.spentToday'),
      align: 'end',
      nowrap: true,
      cell: ({ spentToday }) => <MoneyAmount money={spentToday} />,
      text: ({ spentToday }) => spentToday.amount,
    },
  ];
}
