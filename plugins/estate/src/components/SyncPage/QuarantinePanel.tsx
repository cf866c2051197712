/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  DataTableColumn,
  MiddleTruncate,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { estateApiRef, PageRequest, QuarantineItem } from '../../api';
import { describeType } from '../../glossary/describeType';
import { Panel } from './Panel';
import { PanelTable } from './PanelTable';
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
  const list = useCallback(
    (request: PageRequest) => api.listQuarantine(request),
    [api],
  );
  return (
    <Panel
      id="quarantine"
      title="Records set aside"
      description="No catalog entity can be made of these. Everything else goes on without them; each returns as soon as its source is mended."
    >
      <PanelTable
        label="records set aside"
        singular="record set aside"
        columns={columns}
        rowKey={item => `${item.shardId} ${item.key} ${item.field ?? ''}`}
        list={list}
        generation={props.generation}
      />
    </Panel>
  );
}
