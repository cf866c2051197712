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
import { PayerName } from './PayerName';

type Part = 'sourceTotal' | 'allocated' | 'shared' | 'unallocated';

function amountColumn(
  id: Part,
  label: string,
): DataTableColumn<Reconciliation> {
  return {
    id,
    label,
    align: 'end',
    nowrap: true,
    cell: row => (
      <MoneyAmount money={{ amount: row[id], currency: row.currency }} />
    ),
    text: row => row[id],
  };
}

export const reconciliationColumns: DataTableColumn<Reconciliation>[] = [
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
    cell: row => <PayerName {...row} />,
    text: ({ payer }) => payer,
  },
  amountColumn('sourceTotal', 'The source says'),
  amountColumn('allocated', '= allocated'),
  amountColumn('shared', '+ shared'),
  amountColumn('unallocated', '+ unallocated'),
  {
    id: 'difference',
    label: 'Proof',
    nowrap: true,
    cell: ({ difference, currency }) =>
      isSameToTheCent(difference, '0') ? (
        <StatusBadge tone="positive" word="to the cent" />
      ) : (
        <>
          <StatusBadge tone="negative" word="differs by" />{' '}
          <MoneyAmount money={{ amount: difference, currency }} />
        </>
      ),
    text: ({ difference }) => difference,
  },
  {
    id: 'currency',
    label: 'Currency',
    cell: ({ currency }) => currency,
    text: ({ currency }) => currency,
    hiddenByDefault: true,
  },
];
