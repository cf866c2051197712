/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Select } from '@backstage/ui';
import {
  DataTable,
  EmptyState,
  ErrorState,
  loadAllPages,
  PageSearch,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useRef } from 'react';
import { estateApiRef } from '../../api';
import { describeOutcome, shardOutcomes } from '../../glossary/describeOutcome';
import { describeSource } from '../../glossary/describeSource';
import { shardColumns } from './shardColumns';
import { ShardDetail } from './ShardDetail';
import styles from './SyncPage.module.css';

export interface ShardTableProps {
  /** A new number asks for a reload. */
  generation: number;
  /** Absent for those who may not start a sync. */
  onSyncShard?: (shardId: string) => void;
}

const pageSize = 100;

/** One row a shard, the worst first. */
export function ShardTable(props: ShardTableProps) {
  const { generation, onSyncShard } = props;
  const api = useApi(estateApiRef);
  const [filter, setFilter] = useQueryState({
    outcome: '',
    source: '',
    q: '',
    hide: 'retries,records',
  });
  const { outcome, source, q } = filter;
  const page = useCallback(
    async (cursor: string | undefined, limit: number) =>
      (await api.getSyncOverview({ outcome, source, q, cursor, limit })).shards,
    [api, outcome, source, q],
  );
  const load = useCallback(
    (cursor: string | undefined) => page(cursor, pageSize),
    [page],
  );
  const list = usePagedList(load, generation);
  // Sources seen so far; a filter must not shrink its own choices.
  const sources = useRef(new Set<string>());
  list.items?.forEach(shard => sources.current.add(shard.source));
  if (source) {
    sources.current.add(source);
  }

  if (list.error) {
    return (
      <ErrorState
        error={list.error}
        subject="the shards"
        permission="estate.read"
        onRetry={list.reload}
      />
    );
  }
  return (
    <DataTable
      label="shards"
      singular="shard"
      columns={shardColumns}
      rows={list.items}
      rowKey={shard => shard.id}
      totalCount={list.totalCount}
      hasMore={list.hasMore}
      onLoadMore={list.loadMore}
      isLoading={list.isLoading}
      hiddenColumns={filter.hide.split(',')}
      onHiddenColumnsChange={hidden => setFilter({ hide: hidden.join(',') })}
      rowDetail={shard => (
        <ShardDetail
          shard={shard}
          onSync={onSyncShard && (() => onSyncShard(shard.id))}
        />
      )}
      csv={{
        fileName: 'shards.csv',
        loadAll: () => loadAllPages(cursor => page(cursor, 500)),
      }}
      toolbar={
        <>
          <PageSearch
            className={styles.filterSearch}
            label="Search shards"
            placeholder="Account, region, error"
            shortcut
            value={q}
            onChange={text => setFilter({ q: text })}
          />
          <Select
            aria-label="Filter by outcome"
            className={styles.filter}
            options={[
              { id: '', label: 'All outcomes' },
              ...shardOutcomes.map(id => ({
                id,
                label: describeOutcome(id).word,
              })),
            ]}
            value={outcome}
            onChange={value => setFilter({ outcome: String(value ?? '') })}
          />
          <Select
            aria-label="Filter by source"
            className={styles.filter}
            options={[
              { id: '', label: 'All sources' },
              ...[...sources.current]
                .sort()
                .map(id => ({ id, label: describeSource(id) })),
            ]}
            value={source}
            onChange={value => setFilter({ source: String(value ?? '') })}
          />
        </>
      }
      empty={
        <EmptyState title="No shard matches">
          Clear the search or a filter to see the others.
        </EmptyState>
      }
    />
  );
}
