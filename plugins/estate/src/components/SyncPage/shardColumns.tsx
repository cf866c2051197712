/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTableColumn,
  formatAccountId,
  formatDuration,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ShardStatus } from '@steward/backstage-plugin-estate-common';
import { describeOutcome } from '../../glossary/describeOutcome';
import { describeSource } from '../../glossary/describeSource';
import { EstateWords } from '../../translation';
import styles from './SyncPage.module.css';

/** Where a shard reads: `1234 5678 9012 · eu-central-1`, else its id. */
export function placeOf(
  shard: Pick<ShardStatus, 'accountId' | 'region'> & { id?: string },
): string {
  const parts = [
    shard.accountId && formatAccountId(shard.accountId),
    shard.region,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : shard.id ?? '–';
}

/** Columns of the shards. */
export function shardColumns(t: EstateWords): DataTableColumn<ShardStatus>[] {
  const number = (
    id: string,
    label: string,
    of: (shard: ShardStatus) => number,
  ): DataTableColumn<ShardStatus> => ({
    id,
    label,
    align: 'end',
    cell: shard => of(shard).toLocaleString('en'),
    text: of,
  });
  return [
    {
      id: 'place',
      label: t('sync.shards.columns.place'),
      rowHeader: true,
      cell: shard => (
        <span className={styles.place} title={shard.id}>
          {placeOf(shard)}
        </span>
      ),
      text: shard => shard.id,
    },
    {
      id: 'outcome',
      label: t('sync.shards.columns.outcome'),
      cell: shard => <StatusBadge {...describeOutcome(t, shard.outcome)} />,
      text: shard => describeOutcome(t, shard.outcome).word,
    },
    {
      id: 'source',
      label: t('common.source'),
      nowrap: true,
      cell: shard => describeSource(t, shard.source),
      text: shard => describeSource(t, shard.source),
    },
    {
      id: 'problem',
      label: t('sync.shards.columns.problem'),
      cell: ({ problem }) =>
        problem && (
          <span className={styles.problem} title={problem.message}>
            {problem.missingAction
              ? t('sync.shards.columns.missingAction', {
                  action: <code>{problem.missingAction}</code>,
                })
              : problem.message}
          </span>
        ),
      text: ({ problem }) => problem?.message,
    },
    {
      id: 'lastComplete',
      label: t('sync.shards.columns.lastComplete'),
      cell: shard => <TimeAgo at={shard.lastCompleteAt} focusable={false} />,
      text: shard => shard.lastCompleteAt,
    },
    {
      id: 'duration',
      label: t('common.took'),
      align: 'end',
      cell: shard =>
        shard.durationMs === undefined ? '–' : formatDuration(shard.durationMs),
      text: shard => shard.durationMs,
    },
    number('calls', t('common.calls'), shard => shard.spending.calls),
    number(
      'throttles',
      t('sync.shards.columns.throttles'),
      shard => shard.spending.throttles,
    ),
    number(
      'retries',
      t('sync.shards.columns.retries'),
      shard => shard.spending.retries,
    ),
    number(
      'records',
      t('sync.shards.columns.records'),
      shard => shard.recordCount,
    ),
  ];
}
