/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  cloudCostsSourceReadPermission,
  ManualEntry,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useNames } from '../../hooks/useNames';
import { cloudCostsTranslationRef } from '../../translation';
import { AddEntryDialog } from './AddEntryDialog';
import { entryColumns } from './entryColumns';
import { RemoveEntryButton } from './RemoveEntryButton';
import { SourcePartProps } from './SourcePartProps';

/** Costs that no source knows, entered with the reason. */
export function ManualEntriesPanel(props: SourcePartProps) {
  const { generation, isManager, onChanged } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [isAdding, setAdding] = useState(false);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/manual-entries', { params: { query: { limit, cursor } } }),
    [api],
  );
  const list = usePagedList<ManualEntry>(load, { generation, pageSize: 12 });
  const names = useNames(list.items?.map(({ team }) => team) ?? []);
  const columns = useMemo(
    () => [
      ...entryColumns(t, names),
      ...(isManager
        ? [
            {
              id: 'remove',
              label: t('common.remove'),
              cell: (entry: ManualEntry) => (
                <RemoveEntryButton entry={entry} onRemoved={onChanged} />
              ),
            },
          ]
        : []),
    ],
    [t, names, isManager, onChanged],
  );
  const add = isManager && (
    <Button variant="secondary" onPress={() => setAdding(true)}>
      {t('sources.entries.add.title')}
    </Button>
  );
  return (
    <Panel title={t('sources.entries.title')} actions={add}>
      <PagedTable
        label={t('sources.entries.label')}
        singular={t('sources.entries.singular')}
        columns={columns}
        rowKey={({ id }) => id}
        list={list}
        permission={cloudCostsSourceReadPermission.name}
        fileName="manual-entries.csv"
        empty={
          <EmptyState title={t('sources.entries.empty.title')}>
            {t('sources.entries.empty.description')}
          </EmptyState>
        }
      />
      {isAdding && (
        <AddEntryDialog onAdded={onChanged} onClose={() => setAdding(false)} />
      )}
    </Panel>
  );
}
