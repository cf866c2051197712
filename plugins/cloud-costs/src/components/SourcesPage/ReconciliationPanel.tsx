/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { reconciliationColumns } from './reconciliationColumns';

/** The proof that nothing is lost or counted twice. */
export function ReconciliationPanel({ generation }: { generation: number }) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const columns = useMemo(() => reconciliationColumns(t), [t]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/reconciliation', { params: { query: { limit, cursor } } }),
    [api],
  );
  const list = usePagedList<Reconciliation>(load, { generation, pageSize: 12 });
  return (
    <Panel
      title={t('sources.reconciliation.title')}
      description={t('sources.reconciliation.description')}
    >
      <PagedTable
        label={t('sources.reconciliation.label')}
        singular={t('sources.reconciliation.singular')}
        columns={columns}
        rowKey={({ source, payer, month, currency }) =>
          [source, payer, month, currency].join(' ')
        }
        list={list}
        permission={cloudCostsSourceReadPermission.name}
        rowDetail={({ categories, currency }) => (
          <DefinitionList
            items={categories.map(({ category, amount }) => ({
              term: t(`chargeCategories.${category}`),
              value: <MoneyAmount money={{ amount, currency }} />,
            }))}
          />
        )}
        empty={
          <EmptyState title={t('sources.reconciliation.empty.title')}>
            {t('sources.reconciliation.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
