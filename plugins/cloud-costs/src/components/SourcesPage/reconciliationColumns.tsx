/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isSameToTheCent,
  Reconciliation,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeMonth } from '../../glossary/describePeriod';
import { CloudCostsWords } from '../../translation';
import { PayerName } from './PayerName';

type Part = 'sourceTotal' | 'allocated' | 'shared' | 'unallocated';

function amountColumn(
  t: CloudCostsWords,
  id: Part,
): DataTableColumn<Reconciliation> {
  return {
    id,
    label: t(`sources.reconciliation.columns.${id}`),
    align: 'end',
    nowrap: true,
    cell: row => (
      <MoneyAmount money={{ amount: row[id], currency: row.currency }} />
    ),
    text: row => row[id],
  };
}

export function reconciliationColumns(
  t: CloudCostsWords,
): DataTableColumn<Reconciliation>[] {
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
      cell: row => <PayerName {...row} />,
      text: ({ payer }) => payer,
    },
    amountColumn(t, 'sourceTotal'),
    amountColumn(t, 'allocated'),
    amountColumn(t, 'shared'),
    amountColumn(t, 'unallocated'),
    {
      id: 'difference',
      label: t('sources.reconciliation.columns.difference'),
      nowrap: true,
      cell: ({ difference, currency }) =>
        isSameToTheCent(difference, '0') ? (
          <StatusBadge
            tone="positive"
            word={t('sources.reconciliation.same')}
          />
        ) : (
          <>
            <StatusBadge
              tone="negative"
              word={t('sources.reconciliation.different')}
            />{' '}
            <MoneyAmount money={{ amount: difference, currency }} />
          </>
        ),
      text: ({ difference }) => difference,
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
