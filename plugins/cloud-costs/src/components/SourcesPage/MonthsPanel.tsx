/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsSourceReadPermission,
  SourceMonth,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  Panel,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { LoadNowButton } from './LoadNowButton';
import { MonthDetail } from './MonthDetail';
import { monthColumns } from './monthColumns';
import { SourcePartProps } from './SourcePartProps';

/** How each month of each source was read, and what did not fit. */
export function MonthsPanel(props: SourcePartProps) {
  const { generation, isManager, onChanged } = props;
  const readable = props.sources.value?.items;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const query = useQueryState({ source: '' });
  const [{ source }] = query;
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/months', {
        params: { query: { limit, cursor, ...(source && { source }) } },
      }),
    [api, source],
  );
  const list = usePagedList<SourceMonth>(load, { generation, pageSize: 12 });
  const sources = [
    ...new Set(list.items?.map(month => month.source) ?? []),
  ].map(id => ({ id, label: id }));
  const columns = useMemo(
    () => [
      ...monthColumns(t),
      ...(isManager
        ? [
            {
              id: 'load',
              label: t('sources.months.columns.load'),
              // What was uploaded has no source to read again.
              cell: (month: SourceMonth) =>
                readable?.some(({ id }) => id === month.source) ? (
                  <LoadNowButton month={month} onRequested={onChanged} />
                ) : (
                  '–'
                ),
            },
          ]
        : []),
    ],
    [t, readable, isManager, onChanged],
  );
  return (
    <Panel
      title={t('sources.months.title')}
      description={t('sources.months.description')}
    >
      <PagedTable
        label={t('sources.months.label')}
        singular={t('sources.months.singular')}
        columns={columns}
        rowKey={row => [row.source, row.payer, row.month].join(' ')}
        list={list}
        permission={cloudCostsSourceReadPermission.name}
        query={query}
        filters={[
          {
            id: 'source',
            label: t('sources.months.filter.label'),
            all: t('sources.months.filter.all'),
            options: sources,
          },
        ]}
        rowDetail={month =>
          month.error || month.faults.length > 0 ? (
            <MonthDetail month={month} />
          ) : undefined
        }
        empty={
          <EmptyState title={t('sources.months.empty.title')}>
            {t('sources.months.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
