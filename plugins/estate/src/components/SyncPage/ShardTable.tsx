/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  PagedTable,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useRef } from 'react';
import { estateApiRef, ShardsQuery } from '../../api';
import { describeOutcome, shardOutcomes } from '../../glossary/describeOutcome';
import { describeSource } from '../../glossary/describeSource';
import { shardColumns } from './shardColumns';
import { ShardDetail } from './ShardDetail';

export interface ShardTableProps {
  /** A new number asks for a reload. */
  generation: number;
  /** Absent for those who may not start a sync. */
  onSyncShard?: (shardId: string) => void;
}

/** One row a shard, the worst first. */
export function ShardTable(props: ShardTableProps) {
  const { generation, onSyncShard } = props;
  const api = useApi(estateApiRef);
  const query = useQueryState({
    outcome: '',
    source: '',
    q: '',
    hide: 'retries,records',
  });
  const [{ outcome, source, q }] = query;
  const load = useCallback(
    async (cursor: string | undefined, limit: number) => {
      const { shards } = await api.get('/sync', {
        params: {
          query: {
            outcome: (outcome || undefined) as ShardsQuery['outcome'],
            source: source || undefined,
            q: q || undefined,
            cursor,
            limit,
          },
        },
      });
      return shards;
    },
    [api, outcome, source, q],
  );
  const list = usePagedList(load, { generation, pageSize: 100 });
  // Sources seen so far; a filter must not shrink its own choices.
  const sources = useRef(new Set<string>());
  list.items?.forEach(shard => sources.current.add(shard.source));
  return (
    <PagedTable
      label="shards"
      singular="shard"
      columns={shardColumns}
      rowKey={shard => shard.id}
      list={list}
      permission="estate.read"
      query={query}
      search={{ label: 'Search shards', placeholder: 'Account, region, error' }}
      filters={[
        {
          id: 'outcome',
          all: 'All outcomes',
          options: shardOutcomes.map(id => ({
            id,
            label: describeOutcome(id).word,
          })),
        },
        {
          id: 'source',
          all: 'All sources',
          options: [...sources.current]
            .sort()
            .map(id => ({ id, label: describeSource(id) })),
        },
      ]}
      rowDetail={shard => (
        <ShardDetail
          shard={shard}
          onSync={onSyncShard && (() => onSyncShard(shard.id))}
        />
      )}
    />
  );
}
