/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  cloudCostsReadPermission,
  Lifetime,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { cloudCostsApiRef } from '../../api';
import { lifetimeColumns } from './lifetimeColumns';

/** What of a scope ends, and what it costs until then; nothing where nothing says so. */
export function LifetimesPanel({ scope }: { scope: string }) {
  const api = useApi(cloudCostsApiRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/lifetimes', { params: { query: { scope, limit, cursor } } }),
    [api, scope],
  );
  const list = usePagedList<Lifetime>(load, { pageSize: 10 });
  if (!list.error && !list.items?.length) {
    return null;
  }
  return (
    <Panel
      title="What ends"
      description="The cost until the last day is that of the last 14 complete days, carried on."
    >
      <PagedTable
        label="lifetimes"
        singular="lifetime"
        columns={lifetimeColumns}
        rowKey={({ entity }) => entity}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={null}
      />
    </Panel>
  );
}
