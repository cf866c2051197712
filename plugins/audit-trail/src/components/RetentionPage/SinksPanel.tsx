/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  SinkState,
  SinkStatus,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  DataTableColumn,
  EmptyState,
  formatCount,
  PagedTable,
  Panel,
  StatusBadge,
  StatusTone,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { auditTrailApiRef } from '../../api';
import styles from './RetentionPage.module.css';

const states: Record<SinkState, { tone: StatusTone; meaning: string }> = {
  current: { tone: 'positive', meaning: 'Everything was delivered' },
  behind: { tone: 'info', meaning: 'Records wait for their delivery' },
  failing: { tone: 'negative', meaning: 'The last delivery failed' },
  off: { tone: 'neutral', meaning: 'It is switched off' },
};

const columns: DataTableColumn<SinkStatus>[] = [
  {
    id: 'id',
    label: 'Sink',
    rowHeader: true,
    cell: sink => sink.id,
    text: sink => sink.id,
  },
  {
    id: 'type',
    label: 'Kind',
    cell: sink => sink.type,
    text: sink => sink.type,
  },
  {
    id: 'state',
    label: 'State',
    cell: sink => <StatusBadge word={sink.state} {...states[sink.state]} />,
    text: sink => sink.state,
  },
  {
    id: 'behind',
    label: 'Behind',
    align: 'end',
    cell: sink => formatCount(sink.behind, 'record'),
    text: sink => sink.behind,
  },
  {
    id: 'delivered',
    label: 'Last delivery',
    cell: sink => <TimeAgo at={sink.lastDeliveredAt} focusable={false} />,
    text: sink => sink.lastDeliveredAt,
  },
  {
    id: 'target',
    label: 'Where to',
    cell: sink => <code className={styles.wrap}>{sink.target}</code>,
    text: sink => sink.target,
  },
  {
    id: 'error',
    label: 'Error',
    cell: sink => sink.lastError ?? '–',
    text: sink => sink.lastError,
  },
];

const example = `auditTrail:
  sinks:
    - id: archive
      type: file
      path: /var/log/steward/audit-trail.ndjson`;

/** Where else events go, and how far each delivery is. */
export function SinksPanel() {
  const api = useApi(auditTrailApiRef);
  const load = useCallback(() => api.get('/sinks'), [api]);
  return (
    <Panel
      title="Deliveries"
      description="Every record goes to each of these at least once and in order. One that fails is tried again; it holds up neither the others nor the trail."
    >
      <PagedTable
        label="sinks"
        singular="sink"
        columns={columns}
        rowKey={sink => sink.id}
        list={usePagedList<SinkStatus>(load)}
        permission="audit-trail.event.read"
        empty={
          <EmptyState title="Events go nowhere else" snippet={example}>
            A sink sends them on, to a file, a webhook or EventBridge.
          </EmptyState>
        }
      />
    </Panel>
  );
}
