/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  cloudCostsSourceReadPermission,
  Reconciliation,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  DefinitionList,
  EmptyState,
  MoneyAmount,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { cloudCostsApiRef } from '../../api';
import { reconciliationColumns } from './reconciliationColumns';

/** The proof that nothing is lost or counted twice. */
export function ReconciliationPanel({ generation }: { generation: number }) {
  const api = useApi(cloudCostsApiRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/reconciliation', { params: { query: { limit, cursor } } }),
    [api],
  );
  const list = usePagedList<Reconciliation>(load, { generation, pageSize: 12 });
  return (
    <Panel
      title="Reconciliation"
      description="For each payer, month and currency, what the source says is the sum of what belongs to teams and entities, what is shared, and what belongs to nobody."
    >
      <PagedTable
        label="reconciled months"
        singular="reconciled month"
        columns={reconciliationColumns}
        rowKey={({ source, payer, month, currency }) =>
          [source, payer, month, currency].join(' ')
        }
        list={list}
        permission={cloudCostsSourceReadPermission.name}
        rowDetail={({ categories, currency }) => (
          <DefinitionList
            items={categories.map(({ category, amount }) => ({
              term: category,
              value: <MoneyAmount money={{ amount, currency }} />,
            }))}
          />
        )}
        empty={
          <EmptyState title="Nothing to reconcile yet">
            Each month that is loaded is proved here, to the cent.
          </EmptyState>
        }
      />
    </Panel>
  );
}
