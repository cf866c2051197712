/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { runReadPermission } from '@steward/backstage-plugin-provisioning-common';
import {
  DataTable,
  ErrorState,
  loadAllPages,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode, useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { NoMatch } from './NoMatch';
import { runColumns } from './runColumns';
import { RunFilters } from './RunFilters';
import styles from './RunsTable.module.css';
import { RunPlace, useRunFilter } from './useRunFilter';

export interface RunsTableProps {
  place?: RunPlace;
  /** Shown when there is no run at all. */
  empty: ReactNode;
}

const pageSize = 50;
const exportPageSize = 200;
const nowhere: RunPlace = {};

/** Runs, newest first, with filters in the URL; what is in flight moves by itself. */
export function RunsTable(props: RunsTableProps) {
  const { place = nowhere } = props;
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const navigate = useNavigate();
  const { filter, setFilter, request } = useRunFilter(place);
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listRuns({ ...request, cursor, limit: pageSize }),
    [api, request],
  );
  const list = useLiveRuns(load);
  if (list.error && !list.items) {
    return (
      <ErrorState
        error={list.error}
        subject="the runs"
        permission={runReadPermission.name}
        onRetry={list.reload}
      />
    );
  }
  const isFiltered = Object.values(filter).some(Boolean);
  const problem = list.error ?? list.refreshError;
  return (
    <>
      {problem && (
        <p className={styles.note} role="alert">
          {`These rows may be old: ${problem.message}. Trying again.`}
        </p>
      )}
      <DataTable
        label="runs"
        singular="run"
        columns={runColumns}
        rows={list.items}
        rowKey={run => run.id}
        hasMore={list.hasMore}
        onLoadMore={list.loadMore}
        isLoading={list.isLoading}
        onRowOpen={run => navigate(links.run(run.id))}
        csv={{
          fileName: 'runs.csv',
          loadAll: () =>
            loadAllPages(cursor =>
              api.listRuns({ ...request, cursor, limit: exportPageSize }),
            ),
        }}
        toolbar={
          <RunFilters
            place={place}
            filter={filter}
            setFilter={setFilter}
            rows={list.items ?? []}
          />
        }
        empty={
          isFiltered ? (
            <NoMatch
              onClear={() =>
                setFilter(
                  Object.fromEntries(Object.keys(filter).map(key => [key, ''])),
                )
              }
            />
          ) : (
            props.empty
          )
        }
      />
    </>
  );
}
