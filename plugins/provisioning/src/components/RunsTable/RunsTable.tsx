/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { runReadPermission } from '@steward/backstage-plugin-provisioning-common';
import { PagedTable } from '@steward/backstage-plugin-portal-react';
import { ReactNode, useCallback, useMemo } from 'react';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { runColumns } from './runColumns';
import { RunPlace, useRunFilter } from './useRunFilter';
import { useRunFilters } from './useRunFilters';

export interface RunsTableProps {
  place?: RunPlace;
  /** Shown when there is no run at all. */
  empty: ReactNode;
}

const nowhere: RunPlace = {};

/** Runs, newest first, with filters in the URL; what is in flight moves by itself. */
export function RunsTable(props: RunsTableProps) {
  const { place = nowhere } = props;
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const navigate = useAppNavigate();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const columns = useMemo(() => runColumns(t), [t]);
  const { query, request } = useRunFilter(place);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/runs', { params: { query: { ...request, cursor, limit } } }),
    [api, request],
  );
  const list = useLiveRuns(load);
  const filters = useRunFilters(t, place, list.items ?? []);
  return (
    <PagedTable
      label={t('runsTable.label')}
      singular={t('runsTable.singular')}
      columns={columns}
      rowKey={run => run.id}
      list={list}
      permission={runReadPermission.name}
      onRowOpen={run => navigate(links.run(run.id))}
      query={query}
      search={{
        label: t('runsTable.search.label'),
        placeholder: t('runsTable.search.placeholder'),
      }}
      filters={filters}
      empty={props.empty}
    />
  );
}
