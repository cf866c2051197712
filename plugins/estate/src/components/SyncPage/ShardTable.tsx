/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PagedTable,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useRef } from 'react';
import { estateApiRef, ShardsQuery } from '../../api';
import { describeOutcome, shardOutcomes } from '../../glossary/describeOutcome';
import { describeSource } from '../../glossary/describeSource';
import { estateTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(estateTranslationRef);
  const { generation, onSyncShard } = props;
  const api = useApi(estateApiRef);
  const query = useQueryState({
    outcome: '',
    source: '',
    q: '',
    hide: 'retries,records',
  });
  const [{ outcome, source, q }] = query;
  const columns = useMemo(() => shardColumns(t), [t]);
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
      label={t('sync.shards.label')}
      singular={t('sync.shards.singular')}
      columns={columns}
      rowKey={shard => shard.id}
      list={list}
      permission="estate.read"
      query={query}
      search={{
        label: t('sync.shards.search.label'),
        placeholder: t('sync.shards.search.placeholder'),
      }}
      filters={[
        {
          id: 'outcome',
          label: t('sync.shards.filters.outcome.label'),
          all: t('sync.shards.filters.outcome.all'),
          options: shardOutcomes.map(id => ({
            id,
            label: describeOutcome(t, id).word,
          })),
        },
        {
          id: 'source',
          label: t('sync.shards.filters.source.label'),
          all: t('sync.shards.filters.source.all'),
          options: [...sources.current]
            .sort()
            .map(id => ({ id, label: describeSource(t, id) })),
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
