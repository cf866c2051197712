/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTableColumn,
  MiddleTruncate,
  PagedTable,
  Panel,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { QuarantineItem } from '@steward/backstage-plugin-estate-common';
import { estateApiRef } from '../../api';
import { describeType } from '../../glossary/describeType';
import { EstateWords, estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

/** Records that no entity can be made of. */
export function QuarantinePanel(props: { generation: number }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const columns = useMemo(() => quarantineColumns(t), [t]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/quarantine', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, { generation: props.generation });
  return (
    <Panel
      id="quarantine"
      title={t('sync.quarantine.title')}
      description={t('sync.quarantine.description')}
    >
      <PagedTable
        label={t('sync.quarantine.label')}
        singular={t('sync.quarantine.singular')}
        columns={columns}
        rowKey={item => `${item.shardId} ${item.key} ${item.field ?? ''}`}
        list={list}
        permission="estate.read"
      />
    </Panel>
  );
}

function quarantineColumns(t: EstateWords): DataTableColumn<QuarantineItem>[] {
  return [
    {
      id: 'key',
      label: t('sync.quarantine.columns.record'),
      rowHeader: true,
      cell: item => <MiddleTruncate text={item.key} tail={16} />,
      text: item => item.key,
    },
    {
      id: 'kind',
      label: t('common.kind'),
      cell: item => describeType(t, item.kind),
      text: item => item.kind,
    },
    {
      id: 'field',
      label: t('sync.quarantine.columns.field'),
      cell: item => (
        <span className={styles.wrap}>
          {item.field && <code className={styles.code}>{item.field}</code>}{' '}
          {item.value !== undefined && <MiddleTruncate text={item.value} />}
        </span>
      ),
      text: item => [item.field, item.value].filter(Boolean).join(': '),
    },
    {
      id: 'reason',
      label: t('sync.quarantine.columns.reason'),
      cell: item => item.reason,
      text: item => item.reason,
    },
    {
      id: 'fix',
      label: t('common.fix'),
      cell: item => item.fix ?? '–',
      text: item => item.fix,
    },
    {
      id: 'since',
      label: t('sync.quarantine.columns.since'),
      cell: item => <TimeAgo at={item.firstSeenAt} focusable={false} />,
      text: item => item.firstSeenAt,
    },
  ];
}
