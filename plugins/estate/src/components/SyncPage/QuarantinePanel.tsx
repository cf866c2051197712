/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  DataTableColumn,
  MiddleTruncate,
  PagedTable,
  Panel,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { QuarantineItem } from '@steward/backstage-plugin-estate-common';
import { estateApiRef } from '../../api';
import { describeType } from '../../glossary/describeType';
import styles from './SyncPage.module.css';

const columns: DataTableColumn<QuarantineItem>[] = [
  {
    id: 'key',
    label: 'Record',
    rowHeader: true,
    cell: item => <MiddleTruncate text={item.key} tail={16} />,
    text: item => item.key,
  },
  {
    id: 'kind',
    label: 'Kind',
    cell: item => describeType(item.kind),
    text: item => item.kind,
  },
  {
    id: 'field',
    label: 'Field and value',
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
    label: 'Reason',
    cell: item => item.reason,
    text: item => item.reason,
  },
  {
    id: 'fix',
    label: 'Fix',
    cell: item => item.fix ?? '–',
    text: item => item.fix,
  },
  {
    id: 'since',
    label: 'Since',
    cell: item => <TimeAgo at={item.firstSeenAt} focusable={false} />,
    text: item => item.firstSeenAt,
  },
];

/** Records that no entity can be made of. */
export function QuarantinePanel(props: { generation: number }) {
  const api = useApi(estateApiRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/quarantine', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, { generation: props.generation });
  return (
    <Panel
      id="quarantine"
      title="Records set aside"
      description="These records cannot become catalog entities. Everything else is unaffected. Each record returns once its source is corrected."
    >
      <PagedTable
        label="records set aside"
        singular="record set aside"
        columns={columns}
        rowKey={item => `${item.shardId} ${item.key} ${item.field ?? ''}`}
        list={list}
        permission="estate.read"
      />
    </Panel>
  );
}
