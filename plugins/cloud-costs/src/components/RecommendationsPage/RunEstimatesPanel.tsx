/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  RunEstimate,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { runEstimateColumns } from './runEstimateColumns';

/** Estimates of single runs beside what the bill says of them. */
export function RunEstimatesPanel({ scope }: { scope: string }) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const columns = useMemo(() => runEstimateColumns(t), [t]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/estimates/runs', {
        params: { query: { scope, limit, cursor } },
      }),
    [api, scope],
  );
  const list = usePagedList<RunEstimate>(load, { pageSize: 10 });
  return (
    <Panel
      title={t('recommendations.runs.title')}
      description={t('recommendations.runs.description')}
    >
      <PagedTable
        label={t('recommendations.runs.label')}
        singular={t('recommendations.runs.singular')}
        columns={columns}
        rowKey={({ run }) => run}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={
          <EmptyState title={t('recommendations.runs.empty.title')}>
            {t('recommendations.runs.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
