/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { useCallback, useMemo } from 'react';
import { estateApiRef } from '../../api';
import { describeSpending } from '../../glossary/describeSpending';
import { describeOutcome } from '../../glossary/describeOutcome';
import {
  describeSyncState,
  describeTrigger,
} from '../../glossary/describeSync';
import { EstateWords, estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

function changesOf(t: EstateWords, { result }: SyncReport): string {
  if (!result) {
    return '–';
  }
  const { added, changed, removed } = result.entities;
  return added + changed + removed === 0
    ? t('common.none')
    : t('sync.recent.changes', {
        added: String(added),
        changed: String(changed),
        removed: String(removed),
      });
}

/** The syncs of late with what each of them did. */
export function RecentSyncs(props: { generation: number }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const columns = useMemo(() => syncColumns(t), [t]);
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
      title={t('sync.recent.title')}
      description={t('sync.recent.description')}
    >
      <PagedTable
        label={t('sync.recent.label')}
        singular={t('sync.recent.singular')}
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
  const { t } = useTranslationRef(estateTranslationRef);
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
          { term: t('common.id'), value: sync.id },
          {
            term: t('sync.recent.outcomes'),
            value:
              result &&
              Object.entries(result.outcomes)
                .map(
                  ([outcome, count]) =>
                    `${count} ${
                      describeOutcome(t, outcome as ShardOutcome).word
                    }`,
                )
                .join(', '),
          },
          {
            term: t('common.spent'),
            value: result && describeSpending(t, result),
          },
          {
            term: t('sync.recent.entities'),
            value: result?.entities.total.toLocaleString('en'),
          },
        ]}
      />
    </div>
  );
}

function syncColumns(t: EstateWords): DataTableColumn<SyncReport>[] {
  return [
    {
      id: 'startedAt',
      label: t('sync.recent.columns.started'),
      rowHeader: true,
      cell: sync => (
        <TimeAgo at={sync.startedAt ?? sync.requestedAt} focusable={false} />
      ),
      text: sync => sync.startedAt ?? sync.requestedAt,
    },
    {
      id: 'state',
      label: t('common.state'),
      cell: sync => <StatusBadge {...describeSyncState(t, sync)} />,
      text: sync => describeSyncState(t, sync).word,
    },
    {
      id: 'trigger',
      label: t('sync.recent.columns.trigger'),
      cell: sync => describeTrigger(t, sync),
      text: sync => describeTrigger(t, sync),
    },
    {
      id: 'scope',
      label: t('sync.recent.columns.scope'),
      cell: sync =>
        sync.shardId ? (
          <code className={styles.code}>{sync.shardId}</code>
        ) : (
          t('sync.recent.everything')
        ),
      text: sync => sync.shardId ?? t('sync.recent.everything'),
    },
    {
      id: 'changes',
      label: t('sync.recent.columns.changes'),
      cell: sync => changesOf(t, sync),
      text: sync => changesOf(t, sync),
    },
    {
      id: 'calls',
      label: t('common.calls'),
      align: 'end',
      cell: sync => sync.result?.calls.toLocaleString('en') ?? '–',
      text: sync => sync.result?.calls,
    },
    {
      id: 'took',
      label: t('common.took'),
      align: 'end',
      cell: sync =>
        sync.result ? formatDuration(sync.result.durationMs) : '–',
      text: sync => sync.result?.durationMs,
    },
  ];
}
