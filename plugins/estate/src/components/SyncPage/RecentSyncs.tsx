/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  ShardOutcome,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  DefinitionList,
  formatDuration,
  PagedTable,
  Panel,
  StatusBadge,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { estateApiRef } from '../../api';
import { describeSpending } from '../../glossary/describeSpending';
import { describeOutcome } from '../../glossary/describeOutcome';
import {
  describeSyncState,
  describeTrigger,
} from '../../glossary/describeSync';
import styles from './SyncPage.module.css';

const columns: DataTableColumn<SyncReport>[] = [
  {
    id: 'startedAt',
    label: 'Started',
    rowHeader: true,
    cell: sync => (
      <TimeAgo at={sync.startedAt ?? sync.requestedAt} focusable={false} />
    ),
    text: sync => sync.startedAt ?? sync.requestedAt,
  },
  {
    id: 'state',
    label: 'State',
    cell: sync => <StatusBadge {...describeSyncState(sync)} />,
    text: sync => describeSyncState(sync).word,
  },
  {
    id: 'trigger',
    label: 'Why',
    cell: describeTrigger,
    text: describeTrigger,
  },
  {
    id: 'scope',
    label: 'What',
    cell: sync =>
      sync.shardId ? (
        <code className={styles.code}>{sync.shardId}</code>
      ) : (
        'everything'
      ),
    text: sync => sync.shardId ?? 'everything',
  },
  {
    id: 'changes',
    label: 'Changes',
    cell: changesOf,
    text: changesOf,
  },
  {
    id: 'calls',
    label: 'Calls',
    align: 'end',
    cell: sync => sync.result?.calls.toLocaleString('en') ?? '–',
    text: sync => sync.result?.calls,
  },
  {
    id: 'took',
    label: 'Took',
    align: 'end',
    cell: sync => (sync.result ? formatDuration(sync.result.durationMs) : '–'),
    text: sync => sync.result?.durationMs,
  },
];

function changesOf({ result }: SyncReport): string {
  if (!result) {
    return '–';
  }
  const { added, changed, removed } = result.entities;
  return added + changed + removed === 0
    ? 'none'
    : `${added} added, ${changed} changed, ${removed} removed`;
}

/** The syncs of late with what each of them did. */
export function RecentSyncs(props: { generation: number }) {
  const api = useApi(estateApiRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/syncs', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, {
    generation: props.generation,
    pageSize: 20,
  });
  return (
    <Panel
      id="recent-syncs"
      title="Recent syncs"
      description="What each sync read and changed, the newest first."
    >
      <PagedTable
        label="syncs"
        singular="sync"
        columns={columns}
        rowKey={sync => sync.id}
        list={list}
        permission="estate.read"
        rowDetail={sync => <SyncDetail sync={sync} />}
      />
    </Panel>
  );
}

function SyncDetail({ sync }: { sync: SyncReport }) {
  const { result, messages } = sync;
  return (
    <div className={styles.detail}>
      {messages.length > 0 && (
        <ul className={styles.reasons}>
          {messages.map(message => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <DefinitionList
        items={[
          { term: 'Id', value: sync.id },
          {
            term: 'Outcomes',
            value:
              result &&
              Object.entries(result.outcomes)
                .map(
                  ([outcome, count]) =>
                    `${count} ${describeOutcome(outcome as ShardOutcome).word}`,
                )
                .join(', '),
          },
          {
            term: 'Spent',
            value: result && describeSpending(result),
          },
          {
            term: 'Entities',
            value: result?.entities.total.toLocaleString('en'),
          },
        ]}
      />
    </div>
  );
}
