/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { useCallback } from 'react';
import { cloudCostsApiRef } from '../../api';
import { runEstimateColumns } from './runEstimateColumns';

/** Estimates of single runs beside what the bill says of them. */
export function RunEstimatesPanel({ scope }: { scope: string }) {
  const api = useApi(cloudCostsApiRef);
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
      title="Estimated runs"
      description="The change a month that each run was estimated to make, and the change by the bill."
    >
      <PagedTable
        label="estimated runs"
        singular="estimated run"
        columns={runEstimateColumns}
        rowKey={({ run }) => run}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={
          <EmptyState title="No estimated runs">
            Runs of this scope appear here once they succeeded.
          </EmptyState>
        }
      />
    </Panel>
  );
}
