/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  Lifetime,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { lifetimeColumns } from './lifetimeColumns';

/** What of a scope ends, and what it costs until then; nothing where nothing says so. */
export function LifetimesPanel({ scope }: { scope: string }) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const columns = useMemo(() => lifetimeColumns(t), [t]);
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
      title={t('overview.lifetimes.title')}
      description={t('overview.lifetimes.description')}
    >
      <PagedTable
        label={t('overview.lifetimes.label')}
        singular={t('overview.lifetimes.singular')}
        columns={columns}
        rowKey={({ entity }) => entity}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={null}
      />
    </Panel>
  );
}
