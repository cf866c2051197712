/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  LedgerEntry,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useNames } from '../../hooks/useNames';
import { cloudCostsTranslationRef } from '../../translation';
import { ledgerColumns } from './ledgerColumns';

/** What was promised, and what the bill says thirty days later. */
export function LedgerPanel(props: { scope: string; generation: number }) {
  const { scope, generation } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/ledger', { params: { query: { scope, limit, cursor } } }),
    [api, scope],
  );
  const list = usePagedList<LedgerEntry>(load, { generation });
  const names = useNames(list.items?.map(({ team }) => team) ?? []);
  const columns = useMemo(() => ledgerColumns(t, names), [t, names]);
  return (
    <Panel
      title={t('recommendations.ledger.title')}
      description={t('recommendations.ledger.description')}
    >
      <PagedTable
        label={t('recommendations.ledger.label')}
        singular={t('recommendations.ledger.singular')}
        columns={columns}
        rowKey={({ recommendation }) => recommendation}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={
          <EmptyState title={t('recommendations.ledger.empty.title')}>
            {t('recommendations.ledger.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
